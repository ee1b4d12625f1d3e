import { join } from 'node:path';
import { areSound, exitCodeOf, type LeagueVerification } from '@backfield/contract/results';
import { verifyLeague } from '@backfield/engine';
import { noProxies } from '@backfield/http';
import { leagues } from '@backfield/leagues';
import { sumsOf, textReport, textVerification } from '@backfield/report';
import { openStore } from '@backfield/store';
import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { foundSomething, interrupted } from '../exit-codes.ts';
import { embeddedDirectory, readSettings, type Settings } from '../settings.ts';
import { takeDemoDirectory } from '../tasks/demo-directory.ts';
import { storedOverview } from '../tasks/stored-overview.ts';
import { runBackfill } from './backfill.ts';
import { readSelection } from './options/verify-selection.ts';

/** A fortnight in which most leagues play, and the moment from which the demo looks back at it. */
const fortnight = { from: '2024-10-14', to: '2024-10-27' };
const demoNow = '2024-10-28T12:00:00Z';
const seed = 2024;

/** `backfill demo`: the whole program against made-up leagues on this machine; needs neither network nor server. */
export function addDemoCommand(program: Command, context: CommandContext): void {
  program
    .command('demo')
    .description('See it work on made-up games, without network or database server (into backfill-data/demo).')
    .action(async () => {
      // Made-up games never reach another database: DATABASE_URL is not looked at.
      const dataDirectory = join(readSettings(context).dataDirectory, 'demo');
      using _taken = takeDemoDirectory(dataDirectory);
      const { startSimulator } = await import('@backfield/simulated-leagues');
      const now = Date.parse(demoNow);
      const simulator = await startSimulator({ seed, now: demoNow });
      const settings: Settings = {
        databaseUrl: undefined,
        schema: undefined,
        proxies: noProxies,
        dataDirectory,
        upstream: simulator.url,
        userAgent: undefined,
      };
      const run = () => runBackfill({ words: ['all'], options: { ...fortnight, rate: '500' }, settings, context });
      try {
        context.print(`Made-up leagues answer at ${simulator.url}; every player and result is invented.\n\n`);
        const first = await run();
        context.print(textReport(first));
        if (context.signal.aborted) return context.setExitCode(interrupted);
        context.print('\nThe same again, as a scheduled run would: what has not changed is read and not written.\n\n');
        const again = await run();
        if (context.signal.aborted) return context.setExitCode(interrupted);
        const { games, written } = sumsOf(again.results);
        context.print(`${games} games checked, ${written} rows written.\n\n`);
        const store = await openStore({ directory: embeddedDirectory(settings) });
        context.print(
          `What was stored, in ${embeddedDirectory(settings)}:\n\n${await storedOverview(store, leagues)}\n\n`,
        );
        const selection = readSelection(fortnight);
        const verifications: LeagueVerification[] = [];
        for (const league of leagues) verifications.push(await verifyLeague({ league, store, selection, nowMs: now }));
        await store.close();
        context.print(
          `And whether all of it is there and sound (backfill verify):\n\n${textVerification(verifications)}`,
        );
        const sound = areSound(verifications) ? 0 : foundSomething;
        context.setExitCode(exitCodeOf([...first.results, ...again.results]) || sound);
      } finally {
        await simulator.close();
      }
    });
}
