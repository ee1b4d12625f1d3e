import { readFile } from 'node:fs/promises';
import { parseDayList, UsageError } from '@backfield/contract';
import { type BackfillConfig, parseBatch } from '@backfield/engine';
import { leagues } from '@backfield/leagues';
import type { Command } from 'commander';
import { closest, distance } from 'fastest-levenshtein';
import { leaguesNamedByEnd } from './league-words.ts';
import { commaList } from './option-values.ts';

/** The words that choose days, as they stand on the command line. */
export interface SelectionOptions {
  season?: string;
  days?: string;
  from?: string;
  to?: string;
  dates?: string;
  source?: string;
  game?: string;
  exactMinutes?: boolean;
  replace?: boolean;
  config?: string;
}

/** Options that an entry of a batch file sets itself. */
const wordsOfDays = [
  'season',
  'days',
  'from',
  'to',
  'dates',
  'source',
  'game',
  'exactMinutes',
  'replace',
] as const satisfies (keyof SelectionOptions)[];

/** Positional words: league, days back, days ahead. */
export type SelectionWords = [league?: string | undefined, days?: string | undefined, aheadDays?: string | undefined];

export function addSelectionOptions(command: Command): Command {
  return command
    .argument('[league]', `${leagues.map(({ code }) => code).join(', ')}, or all`)
    .argument('[days]', 'today and this many days before it (default 7)')
    .argument('[aheadDays]', 'and this many days after today (default 0)')
    .option('--season <year>', `a season; ${leaguesNamedByEnd} seasons are named by the year they end in`)
    .option('--days <count>', 'with --season: its last days that have begun')
    .option('--from <day>', 'first day of a range, YYYY-MM-DD')
    .option('--to <day>', 'last day of a range, YYYY-MM-DD')
    .option('--dates <days>', 'single days and ranges, separated by commas: 2024-10-04,2024-11-01..2024-11-30')
    .option('--source <code>', 'the source to read; sources lists them (default: the one that the season came from)')
    .option('--game <ids>', 'only these games of the chosen days, by source id, separated by commas')
    .option('--exact-minutes', 'minutes to the second, where the source gives them at the cost of more requests')
    .option('--replace', 'replace games that are stored from another source')
    .option(
      '--config <file>',
      'a JSON file with a list of such choices of days: [{ "league": "NFL", "season": 2024, "days": 30 }, ...]',
    );
}

/** The configs that the words mean. Throws UsageError for words that contradict each other or mean nothing. */
export async function readConfigs(words: SelectionWords, options: SelectionOptions): Promise<BackfillConfig[]> {
  const [league, days, aheadDays] = words;
  if (options.config !== undefined) {
    const { config } = options;
    if (league !== undefined || wordsOfDays.some((word) => options[word] !== undefined)) {
      throw new UsageError('CONFLICTING_OPTIONS', '--config stands alone: the file names leagues and days.');
    }
    const configs = parseBatch(await readConfigFile(config), config);
    for (const entry of configs) assertLeague(entry.league);
    return configs;
  }
  if (league === undefined) {
    throw new UsageError(
      'BAD_OPTION',
      `Name a league (${leagues.map(({ code }) => code).join(', ')}) or all. --help shows examples.`,
    );
  }
  assertLeague(league);
  if (days !== undefined && options.days !== undefined) {
    throw new UsageError('CONFLICTING_OPTIONS', `Days are given twice: ${days} and --days ${options.days}.`);
  }
  const dates = options.dates === undefined ? undefined : parseDayList(options.dates);
  if (dates?.length === 0) throw new UsageError('BAD_OPTION', '--dates names no day. Give some, such as 2024-10-08.');
  return [
    {
      league,
      ...number('days', days ?? options.days, 1),
      ...number('aheadDays', aheadDays, 0),
      ...number('season', options.season, 1),
      ...(options.from === undefined ? {} : { startDate: options.from }),
      ...(options.to === undefined ? {} : { endDate: options.to }),
      ...(dates === undefined ? {} : { dates }),
      ...(options.source === undefined ? {} : { source: options.source.toLowerCase() }),
      ...(options.game === undefined ? {} : { games: commaList(options.game) }),
      ...(options.exactMinutes ? { exactMinutes: true } : {}),
      ...(options.replace ? { replace: true } : {}),
    },
  ];
}

async function readConfigFile(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new UsageError('BAD_CONFIG_FILE', `${file} can't be read: ${(cause as Error).message}`, { cause });
  }
}

/** Throws `UNKNOWN_LEAGUE` with the nearest name. */
function assertLeague(name: string): void {
  const codes = [...leagues.map(({ code }) => code), 'ALL'];
  const asked = name.toUpperCase();
  if (codes.includes(asked)) return;
  const near = closest(asked, codes);
  const hint = distance(asked, near) <= 2 ? ` Did you mean ${near === 'ALL' ? 'all' : near}?` : '';
  throw new UsageError(
    'UNKNOWN_LEAGUE',
    `"${name}" is not a league or a command.${hint} The leagues are ${leagues.map(({ code }) => code).join(', ')}, or all of them with "all".`,
  );
}

/** A hundred years of days. */
const most = 36_525;

const meanings = {
  days: 'a number of days',
  aheadDays: 'a number of days ahead',
  season: 'a season, a year such as 2025',
};

function number<Name extends keyof typeof meanings>(
  name: Name,
  text: string | undefined,
  least: number,
): { [key in Name]?: number } {
  if (text === undefined) return {};
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new UsageError(
      'BAD_OPTION',
      `"${text}" is not ${meanings[name]}. Give a whole number from ${least} to ${most}.`,
    );
  }
  return { [name]: value } as { [key in Name]?: number };
}
