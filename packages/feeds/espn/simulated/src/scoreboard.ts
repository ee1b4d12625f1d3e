import { addDays, type GameDay, isGameDay } from '@backfield/contract';
import type { World } from '@backfield/simulator';
import { eastern, json, type SimulatedAnswer } from '@backfield/simulator';
import { type EspnChannel, slugOf, uidOf } from './channel.ts';
import { event } from './event.ts';

/** `dates=YYYYMMDD` or `YYYYMM`; without it the day in New York. Ranges are refused, as they have been since September 2026. */
export function scoreboard(world: World, channel: EspnChannel, query: URLSearchParams): SimulatedAnswer {
  const dates = query.get('dates');
  const today = world.now.toZonedDateTimeISO(eastern).toPlainDate().toString();
  const days = daysOf(dates ?? today.replaceAll('-', ''));
  if (days.length === 0) return json({ code: 400, message: 'Failed to get events endpoint.' }, 400);
  const seen = channel.seen(world);
  const events = days.flatMap((day) => seen.gamesOn(day)).map((view) => event(channel, view));
  const season = world.model(channel.league).seasonOn(days[0] as GameDay);
  return json({
    leagues: [leagueInfo(world, channel, season)],
    ...(dates === null && { day: { date: today } }),
    events,
  });
}

function daysOf(dates: string): GameDay[] {
  const month = /^(\d{4})(\d\d)(\d\d)?$/.exec(dates);
  if (!month) return [];
  const [, year, number, date] = month;
  const day = `${year}-${number}-${date ?? '01'}`;
  if (!isGameDay(day)) return [];
  if (date !== undefined) return [day];
  return Array.from({ length: 31 }, (_, index) => addDays(day, index)).filter((one) =>
    one.startsWith(`${year}-${number}`),
  );
}

function leagueInfo(world: World, channel: EspnChannel, season: number) {
  const { games, openingDay } = world.season(channel.league, season);
  const days = [...new Set(games.map(({ day }) => day))].sort();
  const startDate = `${days[0] ?? openingDay}T07:00Z`;
  const endDate = `${days.at(-1) ?? openingDay}T06:59Z`;
  const slug = slugOf(channel);
  return {
    id: String(channel.leagueId),
    uid: uidOf(channel),
    name: channel.name,
    abbreviation: channel.league,
    slug,
    season: {
      year: channel.seasonYear(season),
      startDate,
      endDate,
      displayName: channel.seasonName(season),
      type: { id: '2', type: 2, name: 'Regular Season', abbreviation: 'reg' },
    },
    logos: [
      {
        href: `https://a.espncdn.com/i/teamlogos/leagues/500/${slug}.png`,
        width: 500,
        height: 500,
        alt: '',
        rel: ['full', 'default'],
        lastUpdated: startDate,
      },
    ],
    calendarType: channel.hasWeeks ? 'list' : 'day',
    calendarIsWhitelist: true,
    calendarStartDate: startDate,
    calendarEndDate: endDate,
    calendar: channel.hasWeeks ? [] : days.map((day) => `${day}T07:00Z`),
  };
}
