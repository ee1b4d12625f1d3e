import type { GameType, LeftOutGame } from '@backfield/contract';
import type { EspnDeclaration } from './declaration.ts';
import type { EspnEvent } from './schema.ts';

/** Season type -> game type. 4 is the off season, which has no games. */
const seasonTypes = new Map<number, GameType>([
  [1, 'preseason'],
  [2, 'regular'],
  [3, 'postseason'],
  [5, 'play-in'],
]);

/** A side of an all-star game: AFC and NFC, East and West, a division, Team Somebody, "Eastern Conf All-Stars". */
const allStarSide =
  /^(?:AFC|NFC|East(?:ern)?|West(?:ern)?|Atlantic|Metropolitan|Central|Pacific|Team)\b|\bAll-?Stars?\b/i;

/** The game's type, or the reason why it is left out. */
export function kindOf(
  event: EspnEvent,
  { regularCompetitions }: Pick<EspnDeclaration, 'regularCompetitions'>,
): { gameType: GameType } | Pick<LeftOutGame, 'reason' | 'detail'> {
  const { season, competitions } = event;
  const [{ type, notes, competitors }] = competitions;
  const teams = [competitors.home.team, competitors.away.team];
  const headlines = notes.map(({ headline }) => headline);
  // All-star games and cup finals are filed under the phase that they interrupt: the regular season, the playoffs.
  const isAllStar =
    type?.abbreviation === 'ALLSTAR' ||
    /all-star/i.test(season.slug) ||
    headlines.some((headline) => /all-star|pro bowl/i.test(headline)) ||
    teams.every(({ displayName }) => allStarSide.test(displayName));
  if (isAllStar) return { gameType: 'all-star' };

  const gameType = seasonTypes.get(season.type);
  if (!gameType) {
    return { reason: 'other-competition', detail: `season type ${season.type} ${season.slug}`.trimEnd() };
  }
  const competition = type?.abbreviation;
  if (gameType === 'regular' && competition && regularCompetitions?.includes(competition) === false) {
    const [home, away] = teams.map(({ displayName }) => displayName);
    return { reason: 'other-competition', detail: `competition ${competition}: ${away} at ${home}` };
  }
  // Only the preseason has opponents from outside. Elsewhere a team that is not active is a franchise that has since
  // folded, and its games counted.
  const outsider = teams.find(({ isActive }) => !isActive);
  if (gameType === 'preseason' && outsider) return { reason: 'outside-opponent', detail: outsider.displayName };

  const isCupFinal = type?.abbreviation === 'CC' || headlines.some(namesCupFinal);
  return { gameType: gameType === 'regular' && isCupFinal ? 'cup-final' : gameType };
}

/**
 * True for headlines of a cup's final: "NBA Cup - Championship", "WNBA Commissioner's Cup Championship"; not the rounds before,
 * nor its group games.
 */
function namesCupFinal(headline: string): boolean {
  return (
    /\b(?:cup|in-season tournament)\b.*\b(?:championship|final)\b/i.test(headline) && !/semi|quarter/i.test(headline)
  );
}
