import type { Mutation } from '../mutation.ts';

/** Mutations of the store: writing, refusing, and who may write. */
export const store: readonly Mutation[] = [
  {
    id: 'refusal-never-refuses',
    text: 'return refusal(stored.facts, facts, storedLines, diff);',
    replacement: 'return null;',
    harm: 'Half an answer takes the place of a whole game.',
  },
  {
    id: 'removal-no-correction',
    text: '...diff.removed.map((line) => ({ line, oldValue: line.value, newValue: null })),',
    replacement: '',
    harm: 'A statistic that a source takes back is gone without a trace.',
  },
  {
    id: 'moved-lines-keep-date',
    text: 'if (moved) await queries.query(moveLines, [gameId, gameDay]);',
    replacement: '',
    harm: 'The stat lines of a game that was moved stay under its old date.',
  },
  {
    id: 'transaction-lost',
    text: "await queries.query('commit');",
    replacement: '',
    harm: 'A run on a Postgres server reports rows that nobody finds there.',
  },
  {
    id: 'attempts-not-counted',
    text: 'const attempts = failed ? (stored.attempts ?? 0) + 1 : 0;',
    replacement: 'const attempts = failed ? 1 : 0;',
    harm: 'A day that fails night after night is never told of as failing.',
  },
  {
    id: 'vanished-game-still-listed',
    text: 'return [...changed, ...gone.map((row) => ({ ...row, listed: false }))];',
    replacement: 'return changed;',
    harm: 'A game that the schedule drops without a word is expected for ever.',
  },
  {
    id: 'neighbouring-leases',
    text: 'where league_id = $1 and from_day <= $3 and to_day >= $2\norder by since',
    replacement: 'where league_id = $1 and from_day < $3 and to_day > $2\norder by since',
    harm: 'Two runs that share their first or last day write it at the same time.',
  },
  {
    id: 'two-sources-in-a-season',
    text: 'if (conflict) throw sourceConflict(league, conflict.what, conflict.source, source);',
    replacement: '',
    harm: 'A season is stored half from one source and half from another, with every player twice.',
  },
];
