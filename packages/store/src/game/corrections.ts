import type { GameWrite, KeyedLine, LineDiff } from '@backfield/contract/store';
import type { Queries } from '../database/database.ts';
import type { LineKey } from './write-lines.ts';

/** A value that changed after it was stored; null stands for no line. */
export interface Correction {
  line: KeyedLine;
  oldValue: number | null;
  newValue: number | null;
}

/**
 * The corrections in what an answer changes. A line that comes or goes is one only where the same extractor read both
 * answers: another one may read more or less. A prop type that the whole stored game lacked is an addition even then:
 * older shapes of an answer leave it out.
 */
export function correctionsIn(diff: LineDiff, stored: readonly KeyedLine[], sameExtractor: boolean): Correction[] {
  const changed = diff.changed.map((line) => ({ line, oldValue: line.oldValue, newValue: line.value }));
  if (!sameExtractor) return changed;
  const known = new Set(stored.map(({ propType }) => propType));
  const added = diff.added.filter(({ propType }) => known.has(propType));
  return [
    ...changed,
    ...added.map((line) => ({ line, oldValue: null, newValue: line.value })),
    ...diff.removed.map((line) => ({ line, oldValue: line.value, newValue: null })),
  ];
}

const insertCorrections = `
insert into stat_corrections (
  game_id, seen_at, source, run_id, old_extractor_version, new_extractor_version, old_source,
  player_id, team_id, prop_type, old_value, new_value
)
select $1, $2, $3, $4, $5, $6, $12, c.player_id, c.team_id, c.prop_type, c.old_value, c.new_value
from unnest($7::integer[], $8::integer[], $9::text[], $10::numeric[], $11::numeric[])
  as c (player_id, team_id, prop_type, old_value, new_value)`;

export interface CorrectionsWrite {
  gameId: number;
  seenAt: string;
  write: GameWrite;
  oldExtractorVersion: number;
  corrections: readonly Correction[];
  /** The source of the old values, where it is another one. Default: it is not. */
  oldSource?: string;
  keyOf(line: KeyedLine): LineKey;
}

export async function writeCorrections(
  queries: Queries,
  { gameId, seenAt, write, oldExtractorVersion, corrections, oldSource, keyOf }: CorrectionsWrite,
): Promise<void> {
  if (corrections.length === 0) return;
  const keys = corrections.map(({ line }) => keyOf(line));
  await queries.query(insertCorrections, [
    gameId,
    seenAt,
    write.source,
    write.runId,
    oldExtractorVersion,
    write.extractorVersion,
    keys.map(({ playerId }) => playerId),
    keys.map(({ teamId }) => teamId),
    keys.map(({ propType }) => propType),
    corrections.map(({ oldValue }) => asNumeric(oldValue)),
    corrections.map(({ newValue }) => asNumeric(newValue)),
    oldSource ?? null,
  ]);
}

function asNumeric(value: number | null): string | null {
  return value === null ? null : String(value);
}
