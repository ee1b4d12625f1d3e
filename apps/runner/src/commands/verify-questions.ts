import { addDays, type DayRange, daysUntil, type GameDay, gameDayAt, type League } from '@backfield/contract';
import type { VerifySelection } from '@backfield/contract/results';
import type { DayWithoutData, VerifyScope } from '@backfield/contract/store';
import { selectedDays } from '@backfield/engine';
import { formatCount, textTable } from '@backfield/report';
import type { PostgresStore } from '@backfield/store';
import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { readSettings } from '../settings.ts';
import { openDatabase } from '../tasks/engine-session.ts';
import { addVerifyOptions, readVerifyWords, type VerifyOptions } from './options/verify-selection.ts';

interface Question<Row> {
  name: string;
  description: string;
  /** The rows of one league; `scope` is the whole of what is known where nothing was chosen. */
  ask(store: PostgresStore, scope: VerifyScope, today: GameDay): Promise<Row[]>;
  head: string[];
  firstNumber: number;
  cells(row: Row): string[];
}

/** `backfill verify completeness`, `gaps` and `coverage`: the three classic questions. */
export function addQuestions(verify: Command, context: CommandContext): void {
  addQuestion(verify, context, {
    name: 'completeness',
    description: 'Games and stats by league and day, latest first.',
    ask: (store, scope) => store.completeness(scope),
    head: ['League', 'Day', 'Games', 'Stats'],
    firstNumber: 2,
    cells: ({ league, gameDay, games, stats }) => [league, gameDay, formatCount(games), formatCount(stats)],
  });
  addQuestion(verify, context, {
    name: 'gaps',
    description: 'Days without data: off-days and holes. Verify itself shows games that are missing on other days.',
    ask: (store, scope, today) => store.daysWithoutData(scope, today),
    head: ['League', 'Day', 'What it is', 'Games listed'],
    firstNumber: 3,
    cells: (row) => [row.league, row.gameDay, meaningOf(row), formatCount(row.gamesListed)],
  });
  addQuestion(verify, context, {
    name: 'coverage',
    description: 'Prop types with their players, stats, and first and last day.',
    ask: (store, scope) => store.coverage(scope),
    head: ['League', 'Prop type', 'Earliest', 'Latest', 'Players', 'Stats'],
    firstNumber: 4,
    cells: ({ league, propType, earliest, latest, players, stats }) => [
      league,
      propType,
      earliest,
      latest,
      formatCount(players),
      formatCount(stats),
    ],
  });
}

function addQuestion<Row>(verify: Command, context: CommandContext, question: Question<Row>): void {
  addVerifyOptions(verify.command(question.name))
    .description(question.description)
    .option('--json', 'print it as JSON')
    .action(async (name: string | undefined, options: VerifyOptions & { json?: boolean }) => {
      const { named, selection } = readVerifyWords(name, options, context.now());
      await using store = await openDatabase(readSettings(context), context);
      const rows: Row[] = [];
      for (const league of named) {
        const scope = await scopeOf(store, league, selection, context.now());
        if (scope === null) continue;
        rows.push(...(await question.ask(store, scope, gameDayAt(context.now(), league.timeZone))));
      }
      const table = () => textTable(question.head, rows.map(question.cells), question.firstNumber);
      context.print(options.json ? JSON.stringify(rows, null, 2) : table());
    });
}

/** The days that are asked about, today and later ones left out of a season; null where nothing is known of the league. */
async function scopeOf(
  store: PostgresStore,
  league: League,
  { season, range }: VerifySelection,
  nowMs: number,
): Promise<VerifyScope | null> {
  const days = season === null ? (range ?? (await store.knownSpan(league.code))) : seasonSoFar(league, season, nowMs);
  return days && { league: league.code, season, ...days, sourceGameIds: null };
}

/** The part of the season that has begun; null on the first day of the season. */
function seasonSoFar(league: League, season: number, nowMs: number): DayRange | null {
  const days = selectedDays(league, { season, range: null }, nowMs);
  return days && daysUntil(days, addDays(gameDayAt(nowMs, league.timeZone), -1));
}

const meanings: Record<string, string> = {
  empty: 'off-day: the schedule lists no game',
  done: 'hole: its games are no longer stored',
  waiting: 'its games are not final yet, or not listed by its source',
  failed: 'hole: the last look failed',
  blocked: 'hole: the host did not answer',
};

function meaningOf({ outcome, accepted }: DayWithoutData): string {
  if (accepted !== null) return `accepted: ${accepted.reason}`;
  return outcome === null ? 'hole: never looked at' : (meanings[outcome] ?? outcome);
}
