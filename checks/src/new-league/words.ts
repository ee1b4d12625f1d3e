import { isGameDay } from '@backfield/contract';

/** A league that is to be laid out, as the command's words describe it. */
export interface NewLeague {
  /** Upper case: `NCAAM`. */
  code: string;
  name: string;
  sport: Sport;
  /** Sport and league as ESPN's addresses have them: `basketball/mens-college-basketball`. */
  path: string;
  /** ESPN's number for the part of the sport to list; null where it lists everything anyway. */
  group: string | null;
  /** First season that the source answers for whole. */
  firstSeason: number;
  /** First and last day of an ordinary season: `11-01`. A start after the end lies in the year before. */
  start: string;
  end: string;
  /** Periods of a game without overtime, and how long all of them take. */
  periods: 2 | 4;
  minutes: number;
}

/** A mistake in the words, for whoever typed them. */
export class WordsError extends Error {}

/** The words as they were typed. */
export interface LeagueWords {
  code?: string | undefined;
  name?: string | undefined;
  feed?: string | undefined;
  sport?: string | undefined;
  path?: string | undefined;
  group?: string | undefined;
  first?: string | undefined;
  season?: string | undefined;
  periods?: string | undefined;
  minutes?: string | undefined;
}

export const feeds = ['espn'] as const;
export const sports = ['basketball'] as const;
type Sport = (typeof sports)[number];

/** Reads the command's arguments. Throws WordsError for an unknown value, with the values that there are. */
export function readWords(words: LeagueWords): NewLeague {
  const { code = '', name = '', feed, sport, path = '', first = '', season = '', periods = '4' } = words;
  demand(/^[A-Z]{2,10}$/.test(code), `The code "${code}" must be two to ten capital letters, such as NCAAM.`);
  demand(/^[^\n"`\\]+$/.test(name), 'Say what the league is called: --name "Example League".');
  demand(isOf(feeds, feed), `There is no scaffold for the feed "${feed ?? ''}", only for ${feeds.join(', ')}.`);
  demand(isOf(sports, sport), `There is no scaffold for the sport "${sport ?? ''}", only for ${sports.join(', ')}.`);
  demand(/^[a-z0-9.-]+$/.test(path), `Say what ESPN's addresses call the league: --path mens-college-basketball.`);
  const { group = null } = words;
  demand(group === null || /^\d+$/.test(group), `A group of ESPN is a number, such as 50, not "${group}".`);
  demand(/^(19|20)\d\d$/.test(first), 'Say which season is the first that ESPN has whole: --first 2003.');
  const [, start = '', end = ''] = /^(\d\d-\d\d)\.\.(\d\d-\d\d)$/.exec(season) ?? [];
  demand(isDay(start) && isDay(end), 'Say between which days a season is played: --season 11-01..04-15.');
  demand(seasonDays(start, end) >= 60, 'A season of less than 60 days is too short for the simulated one.');
  demand(periods === '2' || periods === '4', `A game has 2 or 4 periods, not "${periods}".`);
  const minutes = Number(words.minutes ?? '40');
  demand(Number.isInteger(minutes) && minutes > 0 && minutes <= 60, 'Give the minutes of a game: --minutes 40.');
  return {
    code,
    name,
    sport,
    path: `${sport}/${path}`,
    group,
    firstSeason: Number(first),
    start,
    end,
    periods: periods === '2' ? 2 : 4,
    minutes,
  };
}

function demand(holds: boolean, message: string): asserts holds {
  if (!holds) throw new WordsError(message);
}

function isOf<T extends string>(known: readonly T[], word: string | undefined): word is T {
  return known.some((one) => one === word);
}

/** A day of a leap year, so that February has 29. */
function isDay(text: string): boolean {
  return isGameDay(`2024-${text}`);
}

function seasonDays(start: string, end: string): number {
  const first = Temporal.PlainDate.from(`${crossesYears({ start, end }) ? 2023 : 2024}-${start}`);
  return first.until(`2024-${end}`).days;
}

/** Whether a season begins in the year before the one that it is named by. */
export function crossesYears({ start, end }: Pick<NewLeague, 'start' | 'end'>): boolean {
  return start > end;
}
