import { type GameDay, toGameDay } from '@backfield/contract';
import type { Club } from './club.ts';
import type { SimulatedGame, Squads } from './game.ts';
import type { LeagueModel } from './league-model.ts';
import type { Seed } from './random.ts';
import { type Rosters, rostersOf } from './rosters.ts';

/** One season of one league, as it was made: the schedule, who plays for whom, the scores. */
export interface SeasonBook {
  model: LeagueModel;
  season: number;
  openingDay: GameDay;
  games: readonly SimulatedGame[];
  game(id: string): SimulatedGame | undefined;
  /** Games that are, or were first to be, played on a day. */
  on(day: GameDay): readonly SimulatedGame[];
  score(game: SimulatedGame): { home: number; away: number };
  squads(game: SimulatedGame): Squads;
  roster(club: Club, day: GameDay): Squads['home'];
}

export function makeSeasonBook(model: LeagueModel, season: number, seed: Seed): SeasonBook {
  const scores = new Map<string, { home: number; away: number }>();
  const score = (game: SimulatedGame) => {
    const known = scores.get(game.id) ?? model.score(game, seed);
    scores.set(game.id, known);
    return known;
  };
  const games = model.schedule(season, seed, score);
  const openingDay = firstDay(games);
  const byId = new Map(games.map((game) => [game.id, game]));
  const byDay = new Map<GameDay, SimulatedGame[]>();
  for (const game of games) {
    for (const day of new Set([game.day, game.first?.day ?? game.day]))
      byDay.set(day, [...(byDay.get(day) ?? []), game]);
  }
  const rosters: Rosters = rostersOf({ league: model.code, ...model }, season, openingDay, seed);
  return {
    model,
    season,
    openingDay,
    games,
    game: (id) => byId.get(id),
    on: (day) => byDay.get(day) ?? [],
    score,
    squads: ({ home, away, day }) => ({ home: rosters.of(home, day), away: rosters.of(away, day) }),
    roster: (club, day) => rosters.of(club, day),
  };
}

function firstDay(games: readonly SimulatedGame[]): GameDay {
  const days = games.filter(({ kind }) => kind === 'regular').map(({ day }) => day);
  return toGameDay(days.sort()[0] ?? '2000-01-01');
}
