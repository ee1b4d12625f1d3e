import { PayloadError } from '../errors.ts';

interface EmptyBoxScore {
  league: string;
  /** As people call the source: "ESPN". */
  sourceName: string;
  sourceGameId: string;
}

/** The error for a final game whose box score is sound in form and has no value for anybody. That is no change of its format. */
export function emptyBoxScore({ league, sourceName, sourceGameId }: EmptyBoxScore): PayloadError {
  return new PayloadError(
    'EMPTY_BOX_SCORE',
    `The schedule calls game ${sourceGameId} final, and nobody in its box score has a value. If it stays so, ` +
      `${sourceName} has no box score of this game: pnpm run backfill accept-gap ${league} ${sourceGameId} says so.`,
    { sourceGameId },
  );
}
