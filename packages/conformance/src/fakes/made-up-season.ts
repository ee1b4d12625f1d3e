import type { Invariant } from '@backfield/contract';
import { addDays, difference, type GameDay } from '@backfield/contract';
import type { MadeUpGame } from './made-up-league.ts';

/** A game of a season in which games are played, called off and put off as time goes by. */
export interface SeasonGame {
  id: string;
  /** The day for which it was announced. */
  day: GameDay;
  fate: 'played' | 'cancelled' | 'postponed';
  /** Days after `day` until the makeup of a postponed game is known ... */
  daysUntilNews: number;
  /** ... and played this many days after that. */
  daysUntilMakeup: number;
  /** Whether its first day goes on listing it, naming the makeup's day. */
  isListedTwice: boolean;
  players: number;
}

/** The day on which the game is played in the end; null where it never is. */
export function dayPlayed({ day, fate, daysUntilNews, daysUntilMakeup }: SeasonGame): GameDay | null {
  if (fate === 'cancelled') return null;
  return fate === 'played' ? day : addDays(day, daysUntilNews + daysUntilMakeup);
}

/** The source's answers as of `today`: games and box scores. `corrections`: how often each game's scores were corrected. */
export function seasonOn(
  today: GameDay,
  games: readonly SeasonGame[],
  corrections: ReadonlyMap<string, number>,
): MadeUpGame[] {
  return games.flatMap((game) => {
    const { id, day, fate, daysUntilNews, isListedTwice } = game;
    const answer = { id, ...boxScoreOf(game, corrections.get(id) ?? 0) };
    const played = dayPlayed(game);
    if (today <= day || fate === 'played') return [{ ...answer, day, status: statusOn(today, day) }];
    if (played === null) return [{ ...answer, day, status: 'cancelled' }];
    if (today < addDays(day, daysUntilNews)) return [{ ...answer, day, status: 'postponed' }];
    const makeup: MadeUpGame = { ...answer, day: played, status: statusOn(today, played) };
    return isListedTwice ? [{ ...answer, day, status: 'postponed', movedTo: played }, makeup] : [makeup];
  });
}

function statusOn(today: GameDay, day: GameDay): 'scheduled' | 'live' | 'final' {
  if (day === today) return 'live';
  return day < today ? 'final' : 'scheduled';
}

/** A correction gives the first player a point more. */
function boxScoreOf({ players }: SeasonGame, corrections: number): Pick<MadeUpGame, 'lines' | 'totals'> {
  const points = Array.from({ length: players }, (_, index) => index + 1 + (index === 0 ? corrections : 0));
  const lines = points.map((value, index) => ({
    sourcePlayerId: `p${index}`,
    sourceTeamId: `${(index % 2) + 1}`,
    stats: { points: value },
  }));
  return { lines, totals: { points: points.reduce((sum, value) => sum + value, 0) } };
}

/** Invariant: a team's points are those of `totals`, so that an answer that was cut off is noticed. */
export const pointsEqualTotal: Invariant = {
  name: 'points-equal-total',
  severity: 'hard',
  reason: 'The season is made so.',
  tried: { games: 0, broken: 0, atMost: 0 },
  check({ players, totals }) {
    let points = 0;
    for (const { stats } of players) points += stats.points ?? 0;
    return difference('points', points, 'in total', totals.home.points ?? null);
  },
};
