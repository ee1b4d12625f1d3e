import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GameDay, parseDayList } from '@backfield/contract';
import { unzip } from '@backfield/github';
import type { Simulator } from '@backfield/simulator';
import { type DatabaseLocation, openStore } from '@backfield/store';
import type { KeptArtifact } from './artifact-steps.ts';

const leftOut = new Set(['exhibition', 'other-competition']);

/** "game player prop-type value" of every line that the final games of these days must yield, sorted. */
export function trueLines({ world }: Simulator, league: string, days: readonly GameDay[]): string[] {
  const games = days.flatMap((day) => world.gamesOn(league, day)).filter(({ game }) => !leftOut.has(game.kind));
  return [...new Set(games.map(({ game }) => game.id))]
    .flatMap((id) => world.truth(league, id).map((row) => `${id} ${row.playerId} ${row.propType} ${row.value}`))
    .sort();
}

/** The days in the words of a job: `NFL --dates 2026-11-18..2026-11-25 ...`. */
export function daysOf(words: readonly string[]): GameDay[] {
  return parseDayList(words[words.indexOf('--dates') + 1] ?? '');
}

/** A league's lines as they are stored, in the form of `trueLines`. */
export async function storedLines(location: DatabaseLocation, league: string): Promise<string[]> {
  const store = await openStore(location);
  try {
    const rows = await store.query<{ line: string }>(`
      select concat_ws(' ', source_game_id, source_player_id, prop_type, trim_scale(stat_value)) as line
      from stat_lines where league = '${league}'`);
    return rows.map(({ line }) => line).sort();
  } finally {
    await store.close();
  }
}

/** The stored lines of a database that was kept as an artifact. */
export async function keptLines(artifact: KeptArtifact | undefined, league: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'backfield-kept-'));
  try {
    const directory = join(folder, 'db');
    const limits = { bytes: 1e9, files: 10_000 };
    const file = join(folder, 'database.zip');
    writeFileSync(file, artifact?.files['database.zip'] ?? '');
    await unzip({ file, directory, expects: () => true, limits });
    return await storedLines({ directory }, league);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
