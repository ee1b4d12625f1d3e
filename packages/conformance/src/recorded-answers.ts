import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { BoxScore, HttpClient, ScheduledGame } from '@backfield/contract';
import { type GameDay, toGameDay } from '@backfield/contract';
import { createMirrorHttp } from './fakes/mirror-http.ts';

/** A server of recorded answers, and a client that asks it instead of the hosts themselves. */
export interface RecordedAnswers extends AsyncDisposable {
  http: HttpClient;
  /** The server's address, for BACKFIELD_UPSTREAM. */
  url: string;
}

interface RecordedAnswersOptions {
  /** The folder that BACKFIELD_RECORDED_DIR names. */
  dir: string;
  /** The folder of answers, where it is another one than `dir` has: a whole season. */
  data?: string;
  /** `YYYY-MM-DD`: answers as they were on that day. Default: the newest. */
  asOf?: string;
  /** A file of fault rules, as the server describes them. Default: no faults. */
  faults?: string;
}

export async function serveRecordedAnswers(recorded: RecordedAnswersOptions): Promise<RecordedAnswers> {
  const { dir, data, asOf, faults } = recorded;
  const options = [
    ...(data ? ['--data', data] : []),
    ...(asOf ? ['--as-of', asOf] : []),
    ...(faults ? ['--faults', faults] : []),
  ];
  const words = [`${dir}/server.mjs`, '--port', '0', ...options];
  const server = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [greeting] = await once(createInterface(server.stdout), 'line');
  const origin = /http:\S+/.exec(greeting)?.[0];
  if (!origin) throw new Error(`The server of recorded answers says "${greeting}" instead of its address.`);
  return {
    url: origin,
    http: createMirrorHttp(origin),
    async [Symbol.asyncDispose]() {
      const gone = once(server, 'exit');
      server.kill();
      await gone;
    },
  };
}

/** The days of which a schedule page was recorded; `kind` and `league` as in the recordings' index. */
export async function recordedDays(dir: string, kind: string, league?: string): Promise<GameDay[]> {
  return daysIn(`${dir}/data`, kind, league);
}

/** The days of which a folder of answers has a schedule page. */
export async function daysIn(data: string, kind: string, league?: string): Promise<GameDay[]> {
  const index: { days: { kind: string; league?: string; day: string }[] } = JSON.parse(
    await readFile(`${data}/index.json`, 'utf8'),
  );
  const pages = index.days.filter((page) => page.kind === kind && page.league === league);
  return [...new Set(pages.map(({ day }) => day))].sort().map(toGameDay);
}

/** The rows that a league's recorded games must give through a source, sorted; `file` is golden.tsv or one as of a day. */
export async function goldenRows(dir: string, file: string, league: string, source: string): Promise<string[]> {
  const rows = (await readFile(`${dir}/${file}`, 'utf8')).split('\n');
  return rows.filter((row) => row.startsWith(`${league}\t${source}\t`)).sort();
}

/** A parsed game as rows of golden.tsv, one a player and prop type. */
export function rowsOf(league: string, source: string, game: ScheduledGame, box: BoxScore): string[] {
  const { sourceGameId, gameDay, gameType, season } = game;
  const { home, away } = box;
  const teams = [home.abbreviation, away.abbreviation, String(home.score), String(away.score)];
  const common = [league, source, sourceGameId, gameDay, gameType, String(season), ...teams];
  return box.players.flatMap(({ sourcePlayerId, name, sourceTeamId, stats }) => {
    const team = [home, away].find((side) => side.sourceTeamId === sourceTeamId)?.abbreviation ?? sourceTeamId;
    return Object.entries(stats).map(([propType, value]) =>
      [...common, sourcePlayerId, name, team, propType, String(value)].join('\t'),
    );
  });
}
