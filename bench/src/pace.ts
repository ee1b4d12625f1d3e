import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { HostUsage, League, ScheduledGame } from '@backfield/contract';
import { findLeague } from '@backfield/leagues';
import { atMost, figure, format, type Section } from './measurement.ts';
import { runProgram } from './program-run.ts';
import { openScratchDirectory } from './scratch-directory.ts';
import { finalGames, openSimulation } from './simulation.ts';

const games = 58;
const gameDays = 10;
const ratePerSecond = 5;

/** The whole program at a polite rate: it should wait for its turns and for nothing else. */
export const pace: Section = {
  name: 'pace',
  title: `Pace: ${games} NFL games on ${gameDays} game days at ${ratePerSecond} requests a second, embedded database`,
  async run() {
    const nfl = findLeague('NFL') as League;
    await using simulation = await openSimulation();
    const days = daysWith(await finalGames(simulation.http, nfl, '2024-09-05', 126));
    await using directory = await openScratchDirectory();
    const [empty, run] = [join(directory.path, 'empty'), join(directory.path, 'run')];
    await Promise.all([mkdir(empty), mkdir(run)]);
    const opening = await runProgram({ words: ['migrate'], dataDirectory: empty });
    const words = ['NFL', '--dates', days.join(','), '--rate', String(ratePerSecond), '--json'];
    const { seconds, output } = await runProgram({ words, dataDirectory: run, upstream: simulation.url });
    const { hosts } = JSON.parse(output) as { hosts: HostUsage[] };
    const requests = hosts.reduce((sum, host) => sum + host.requests, 0);
    const atRate = requests / ratePerSecond;
    return [
      figure('whole run', `${format(seconds)} s`, `${requests} requests`),
      figure('starting the program and opening a new database', `${format(opening.seconds)} s`),
      atMost('the rest, in times of requests / rate', (seconds - opening.seconds) / atRate, 1.2),
    ];
  },
};

/** `gameDays` days that hold `games` games together. */
function daysWith(listed: readonly ScheduledGame[]): string[] {
  // Which sums of games can be had by how many days, and by which ones.
  const choices = new Map<string, { days: string[]; sum: number }>([['0 0', { days: [], sum: 0 }]]);
  for (const [day, { length }] of Map.groupBy(listed, ({ gameDay }) => gameDay)) {
    for (const { days, sum } of [...choices.values()]) {
      const key = `${days.length + 1} ${sum + length}`;
      if (!choices.has(key)) choices.set(key, { days: [...days, day], sum: sum + length });
    }
  }
  const choice = choices.get(`${gameDays} ${games}`);
  if (!choice) throw new Error(`No ${gameDays} days of the simulated season hold ${games} games.`);
  return choice.days;
}
