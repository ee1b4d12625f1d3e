import { type League, toGameDay, UsageError } from '@backfield/contract';
import type { VerifySelection } from '@backfield/contract/results';
import { leaguesNamed, selectedDays } from '@backfield/engine';
import { leagues } from '@backfield/leagues';
import type { Command } from 'commander';
import { commaList } from './option-values.ts';

/** The words that choose what is verified, as they stand on the command line. */
export interface VerifyOptions {
  season?: string;
  from?: string;
  to?: string;
  game?: string;
}

export function addVerifyOptions(command: Command): Command {
  return command
    .argument('[league]', `${leagues.map(({ code }) => code).join(', ')}, or all (default)`)
    .option('--season <year>', 'the games of one season, and every day of it so far')
    .option('--from <day>', 'first day of a range, YYYY-MM-DD')
    .option('--to <day>', 'last day of a range, YYYY-MM-DD');
}

/** The leagues that a word means, all of them where there is none. Throws `UNKNOWN_LEAGUE`. */
export function readLeagues(name = 'all'): readonly League[] {
  return leaguesNamed(leagues, name);
}

/** The selection that the options stand for. Throws UsageError. */
export function readSelection({ season, from, to, game }: VerifyOptions): VerifySelection {
  if (season !== undefined && (from !== undefined || to !== undefined)) {
    throw new UsageError('CONFLICTING_OPTIONS', 'Choose --season or --from and --to, not both.');
  }
  if ((from === undefined) !== (to === undefined)) {
    throw new UsageError('CONFLICTING_OPTIONS', 'A range needs both ends: give --from and --to.');
  }
  if (season !== undefined && !/^\d{4}$/.test(season)) {
    throw new UsageError('BAD_OPTION', `"${season}" is not a season. Give a year such as 2025.`);
  }
  const range = from === undefined || to === undefined ? null : { from: toGameDay(from), to: toGameDay(to) };
  if (range && range.to < range.from) {
    throw new UsageError('RANGE_REVERSED', `The range ends (${to}) before it starts (${from}). Swap the two dates.`);
  }
  const sourceGameIds = game === undefined ? null : commaList(game);
  return { season: season === undefined ? null : Number(season), range, sourceGameIds };
}

/** Throws `BAD_OPTION` for games without their league. */
export function assertLeagueOfGames(named: readonly League[], { sourceGameIds }: VerifySelection): void {
  if (sourceGameIds !== null && named.length !== 1) {
    throw new UsageError('BAD_OPTION', 'Name the league of the games: ids say nothing without it.');
  }
}

/** The leagues and what of them is verified, refused before a database is opened for it. Throws UsageError. */
export function readVerifyWords(name: string | undefined, options: VerifyOptions, nowMs: number) {
  const named = readLeagues(name);
  const selection = readSelection(options);
  assertLeagueOfGames(named, selection);
  for (const league of named) selectedDays(league, selection, nowMs);
  return { named, selection };
}

/** A game by its source's id, or a day. Throws `BAD_DATE` for what is written like a day and is none. */
export function readTarget(league: string, target: string) {
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(target)) return { league, gameDay: toGameDay(target), sourceGameId: null };
  return { league, gameDay: null, sourceGameId: target };
}
