import { isProved, isSound, type LeagueVerification, type VerifySelection } from '@backfield/contract/results';
import { counted } from '../figures.ts';

/** The verdict: how much is proved; then the commands that repair or say more, each on a line that begins with two blanks. */
export function verdictOf(verifications: readonly LeagueVerification[]): string {
  if (!verifications.some(isProved)) return 'Nothing of this has been looked at yet: nothing is proved.';
  const problems = verifications.flatMap((verification) => verification.problems);
  const accepted = problems.filter((problem) => problem.accepted !== null).length;
  const explained = accepted === 0 ? '' : ` ${accepted} accepted gap${accepted === 1 ? ' is' : 's are'} shown above.`;
  const open = problems.length - accepted;
  if (open === 0) return `${soundness(verifications)}${explained}${notLookedAt(verifications)}`;
  const heal = verifications
    .filter((verification) => !isSound(verification))
    .map(({ league, selection }) => `  pnpm run backfill heal ${league}${wordsOf(selection)}`);
  return [`${counted(open, 'problem')}.${explained} All of it at once:`, ...heal].join('\n');
}

function soundness(verifications: readonly LeagueVerification[]): string {
  const counts = verifications.flatMap(({ seasons }) => seasons);
  if (!counts.some(({ expected }) => expected > 0)) return 'No game is expected on the days looked at.';
  const isWhole = verifications.every(isProved) && counts.every(({ unknownDays }) => unknownDays === 0);
  return `Everything that is expected${isWhole ? '' : ' on the days looked at'} is there and sound.`;
}

/**
 * A sentence about leagues and seasons that nobody has looked at, so that nothing is proved of them; empty where there are
 * none.
 */
function notLookedAt(verifications: readonly LeagueVerification[]): string {
  const leagues = verifications.filter((verification) => !isProved(verification)).map(({ league }) => league);
  const seasons = verifications.flatMap(({ league, seasons: counts }) =>
    counts.filter(({ unknownDays }) => unknownDays > 0).map((count) => ({ league, ...count })),
  );
  const ofLeagues = leagues.length === 0 ? '' : ` Of ${leagues.join(', ')} nothing has been looked at.`;
  if (seasons.length === 0) return ofLeagues;
  const days = seasons.reduce((sum, { unknownDays }) => sum + unknownDays, 0);
  const were = days === 1 ? 'was' : 'were';
  const [first] = seasons.length === 1 ? seasons : [];
  const which = first ? `the ${first.league} season ${first.season}` : 'these seasons';
  const commands = seasons.map(({ league, season }) => `  pnpm run backfill verify ${league} --season ${season}`);
  return [`${ofLeagues} ${counted(days, 'day')} of ${which} ${were} never looked at:`, ...commands].join('\n');
}

function wordsOf({ season, range, sourceGameIds }: VerifySelection): string {
  const games = sourceGameIds === null ? '' : ` --game ${sourceGameIds.join(',')}`;
  if (season !== null) return ` --season ${season}${games}`;
  return range === null ? games : ` --from ${range.from} --to ${range.to}${games}`;
}
