import { describe, expect, it } from 'vitest';
import type { Listing } from '../game.ts';
import { createWorld } from '../simulated/start-simulator.ts';

const leagues = [
  { league: 'NFL', season: 2025, games: 272, perClub: 17, firstDay: '2024-09-05', lastDay: '2025-01-05' },
  { league: 'NBA', season: 2025, games: 1230, perClub: 82, firstDay: '2024-10-22', lastDay: '2025-04-13' },
  { league: 'WNBA', season: 2024, games: 240, perClub: 40, firstDay: '2024-05-14', lastDay: '2024-09-19' },
  { league: 'MLB', season: 2024, games: 2430, perClub: 162, firstDay: '2024-03-28', lastDay: '2024-09-29' },
  { league: 'NHL', season: 2025, games: 1312, perClub: 82, firstDay: '2024-10-08', lastDay: '2025-04-17' },
] as const;

const later = '2030-01-01T12:00:00Z';
const regular = ({ game }: Listing) => game.kind === 'regular';

/** Games by club and day. */
function clubDays(listings: readonly Listing[]): Listing[][] {
  const sides = listings.flatMap((listing) =>
    [listing.game.home, listing.game.away].map((club) => ({ listing, key: `${club.id} ${listing.day}` })),
  );
  return [...Map.groupBy(sides, ({ key }) => key).values()].map((some) => some.map(({ listing }) => listing));
}

describe.each(leagues)('a season of the $league', ({ league, season, games, perClub, firstDay, lastDay }) => {
  const world = createWorld({ seed: 1, now: later });
  const listings = world.games(league, season);
  const counted = listings.filter(regular);

  it('has its number of regular games, all of them final', () => {
    expect(counted).toHaveLength(games);
    expect(new Set(counted.map(({ status }) => status))).toEqual(new Set(['final']));
  });

  it('gives each club exactly its games, half of them at home, give or take three', () => {
    const clubs = world.season(league, season).model.clubs;
    for (const club of clubs) {
      const home = counted.filter(({ game }) => game.home === club).length;
      const away = counted.filter(({ game }) => game.away === club).length;
      expect(home + away).toBe(perClub);
      expect(Math.abs(home - perClub / 2)).toBeLessThanOrEqual(3);
    }
  });

  it('lets nobody play twice on a day except in a doubleheader', () => {
    const twice = clubDays(listings).filter((some) => some.length > 1);
    expect(twice.every((some) => some.length === 2 && some.every(({ game }) => game.doubleheader))).toBe(true);
  });

  it('begins and ends when the league does', () => {
    const days = counted.map(({ day }) => day).sort();
    expect([days[0], days.at(-1)]).toEqual([firstDay, lastDay]);
  });

  it('has days without games', () => {
    const played = new Set(counted.map(({ day }) => day));
    const span = Temporal.PlainDate.from(firstDay).until(lastDay).days + 1;
    expect(played.size).toBeLessThan(span);
  });

  it('keeps ids apart and files each game under the day in New York on which it starts', () => {
    expect(new Set(listings.map(({ game }) => game.id)).size).toBe(listings.length);
    for (const { startsAt, day } of listings) {
      const eastern = Temporal.Instant.from(startsAt).toZonedDateTimeISO('America/New_York').toPlainDate().toString();
      expect(eastern).toBe(day);
    }
  });
});

describe('all seasons', () => {
  const world = createWorld({ seed: 'any', now: '2040-01-01T12:00:00Z' });
  const seasons = [2010, 2016, 2020, 2023, 2026, 2030];

  it.each(leagues)('of the $league have the same size and lie in their own season', ({ league, games }) => {
    for (const season of seasons) {
      const listings = world.games(league, season);
      expect(listings.filter(regular)).toHaveLength(games);
      const { seasonOn } = world.season(league, season).model;
      expect(new Set(listings.map(({ day }) => seasonOn(day)))).toEqual(new Set([season]));
    }
  });
});

describe('what surrounds the regular season', () => {
  const world = createWorld({ seed: 1, now: later });
  const kinds = (league: string, season: number) => {
    const counts = Map.groupBy(world.games(league, season), ({ game }) => game.kind);
    return Object.fromEntries([...counts].map(([kind, some]) => [kind, some.length]));
  };

  it('has preseason, playoffs and an all-star game in every league', () => {
    expect(kinds('NFL', 2025)).toEqual({ preseason: 49, regular: 272, postseason: 13, 'all-star': 1 });
    expect(kinds('NBA', 2025)).toMatchObject({ preseason: 75, exhibition: 2, 'play-in': 6, 'all-star': 1 });
    expect(kinds('WNBA', 2024)).toMatchObject({ preseason: 12, exhibition: 2, 'all-star': 1 });
    expect(kinds('MLB', 2024)).toMatchObject({ preseason: 420, exhibition: 2, 'all-star': 1 });
    expect(kinds('NHL', 2024)).toMatchObject({ preseason: 96, 'all-star': 1 });
  });

  it('plays other competitions in the years that had them', () => {
    expect(kinds('NHL', 2025)).toMatchObject({ 'other-competition': 7 });
    expect(kinds('MLB', 2026)).toMatchObject({ 'other-competition': 3 });
  });

  it('ends every series with enough wins and not a game later', () => {
    for (const [league, season, most] of [
      ['NBA', 2025, 7],
      ['NHL', 2025, 7],
      ['MLB', 2024, 7],
      ['WNBA', 2024, 5],
    ] as const) {
      const playoffs = world.games(league, season).filter(({ game }) => game.kind === 'postseason');
      const series = Map.groupBy(
        playoffs,
        ({ game }) => `${game.round} ${[game.home.id, game.away.id].sort().join(' ')}`,
      );
      for (const games of series.values()) {
        const winners = games.map((listing) => {
          const { home, away } = world.score(listing) ?? { home: 0, away: 0 };
          return home > away ? listing.game.home.id : listing.game.away.id;
        });
        const wins = winners.filter((id) => id === winners.at(-1)).length;
        expect(games.length).toBeLessThanOrEqual(most);
        expect(wins).toBeGreaterThan(games.length - wins);
      }
    }
  });

  it('has final games of all five leagues in the fortnight from 2024-10-14', () => {
    const fortnight = Array.from({ length: 14 }, (_, index) => `2024-10-${14 + index}`);
    const found = (league: string) =>
      new Set(fortnight.flatMap((day) => world.gamesOn(league, day)).map(({ game }) => game.kind));
    expect(found('NFL')).toEqual(new Set(['regular']));
    expect(found('NBA')).toEqual(new Set(['preseason', 'regular']));
    expect(found('NHL')).toEqual(new Set(['regular']));
    expect(found('MLB')).toEqual(new Set(['postseason']));
    expect(found('WNBA')).toEqual(new Set(['postseason']));
  });
});

describe('a season of the NFL', () => {
  const listings = createWorld({ seed: 1, now: later }).games('NFL', 2025).filter(regular);

  it('gives every club one bye between weeks 5 and 14, and ends with games inside the divisions', () => {
    const weeks = Map.groupBy(listings, ({ game }) => game.week ?? 0);
    expect([...weeks.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: 18 }, (_, index) => index + 1));
    for (const [week, games] of weeks) {
      if (week < 5 || week > 14) expect(games).toHaveLength(16);
      const clubs = games.flatMap(({ game }) => [game.home, game.away]);
      expect(new Set(clubs).size).toBe(clubs.length);
    }
    const lastWeek = weeks.get(18) ?? [];
    expect(lastWeek.every(({ game }) => game.home.division === game.away.division)).toBe(true);
  });

  it('plays on Thursdays, Sundays and Mondays', () => {
    const days = Map.groupBy(listings, ({ day }) => Temporal.PlainDate.from(day).dayOfWeek);
    expect(days.get(4)?.length).toBeGreaterThanOrEqual(17);
    expect(days.get(1)?.length).toBe(17);
    expect(days.get(7)?.length).toBeGreaterThan(200);
  });
});

describe('a season of the MLB', () => {
  const world = createWorld({ seed: 1, now: later });

  it('makes up every game that was put off, in a doubleheader under the same id', () => {
    const putOff = world.games('MLB', 2024).filter(({ game }) => game.first);
    expect(putOff.length).toBeGreaterThan(15);
    for (const { game } of putOff) {
      const old = world.gamesOn('MLB', game.first?.day ?? '').filter(({ game: { id } }) => id === game.id);
      expect(old.map(({ status }) => status)).toEqual(['postponed']);
      expect(game).toMatchObject({ gameNumber: 2, doubleheader: true });
    }
  });
});
