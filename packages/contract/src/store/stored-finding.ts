import type { Finding } from '../game/invariant.ts';

/** Every fault that verification finds in the rows of a stored game, by its name in `games.findings`. */
export const storedFindings = {
  'stored-lines-missing': 'fewer lines or players than were written',
  'stored-lines-added': 'more lines or players than were written',
  'stored-lines-edited': 'as many lines as were written, and other ones',
  'stored-facts-edited': "a game's own row, such as its score, is not what was written",
  'stored-team-missing': 'a team without players',
  'stored-few-players': "fewer players than the league's least number",
  'stored-orphan-lines': 'lines of a player or team that does not exist or does not belong to the game',
  'stored-line-day': "lines on another day than their game's",
  'stored-duplicate-player': 'a player twice, under two ids',
  'stored-sums': 'sums that do not agree',
  'stored-day': 'another day than the schedule gives',
  'stored-not-final': 'stored as final though the schedule does not call it final',
  'stored-never-listed': 'stored though no schedule ever listed it',
} as const;
export type StoredFindingName = keyof typeof storedFindings;

/** Whether a finding is about stored rows, where the others are about the answer that they came from. */
export function isStoredFinding({ invariant }: Pick<Finding, 'invariant'>): boolean {
  return Object.hasOwn(storedFindings, invariant);
}

const notAsWritten: readonly string[] = [
  'stored-lines-missing',
  'stored-lines-added',
  'stored-lines-edited',
  'stored-orphan-lines',
  'stored-line-day',
] satisfies StoredFindingName[];

/**
 * Whether the rows of a game are known to be no longer what was written: they are no measure then of what a new answer
 * may change.
 */
export function isDistrusted(findings: readonly Finding[]): boolean {
  return findings.some(({ invariant }) => notAsWritten.includes(invariant));
}
