import type { CorrectionWindow } from '@backfield/contract';
import { gameDayAt, spanOf, toBackfieldError } from '@backfield/contract';
import {
  type BackfillResult,
  type CorrectedValue,
  exitCodeOf,
  listedCorrections,
  type OtherSource,
  type RunEnding,
} from '@backfield/contract/results';
import type { RunSummary } from '@backfield/contract/store';
import type { Plan } from '../plan/plan.ts';
import { assertOneSource, dueSource } from '../sources/due-source.ts';
import { otherSources } from '../sources/other-sources.ts';
import { acceptedOn } from './accepted.ts';
import { chooseDays, type DayChoice } from './choose-days.ts';
import { createLeagueTally } from './league-tally.ts';
import { holdLease } from './lease.ts';
import { type DaysRunOptions, interrupted, runDays } from './run-days.ts';
import { createRunMeter, type RunMeter } from './run-meter.ts';
import type { RunMode } from './run-mode.ts';

interface LeagueRunOptions extends Omit<DaysRunOptions, 'due' | 'reading'> {
  plan: Plan;
  /** The source that the settings name; null where they name none. */
  preferredSource: string | null;
  mode: RunMode;
  /** The days on which the mode `due` reads final games again, in place of the league's own. */
  corrections: CorrectionWindow | undefined;
  /** True to forget an unfinished run of the same plan. */
  fresh: boolean;
  /** The owner of this run, as another run that wants the same days names it. */
  holder: string;
  /** Whether another run's holder is known to be dead. */
  isDead(holder: string): boolean;
  /** How long to wait for another run that holds some of the days. */
  waitMs: number | undefined;
}

/** Modes that ask for what is missing: an explained game is not. Others are told by a person which days to read. */
const leavesAccepted: ReadonlySet<RunMode> = new Set(['due', 'missing', 'failed']);

/** Runs one league's plan. Never rejects for what a league, a host or the database does: the result says how it ended. */
export async function runLeague(options: LeagueRunOptions): Promise<BackfillResult> {
  const { league, plan, mode, store, clock, signal, onEvent } = options;
  const { reading } = plan;
  // Other modes are read off the database, which says all there is to resume.
  const progress = mode === 'all' ? options.progress : null;
  const startedAtMs = clock.now();
  const notice = (message: string) => onEvent({ type: 'notice', league: league.code, message });
  let tally = createLeagueTally({ plan, choice: everyDay(plan), startedAtMs });
  let ending: RunEnding;
  let others: OtherSource[] = [];
  let largestCorrections: CorrectedValue[] = [];
  try {
    const today = gameDayAt(startedAtMs, league.timeZone);
    const range = spanOf(plan.days);
    const request = { league: league.code, ...range, holder: options.holder };
    ending = await holdLease(
      { store, clock, request, waitMs: options.waitMs, signal, isDead: options.isDead, onWait: notice },
      async (lost) => {
        // At once, or the run after one that was killed would go on with what this one was to forget.
        if (options.fresh) await progress?.remove(league.code, plan.key);
        const stored = await store.storedSources(league.code);
        const named = reading.source ?? options.preferredSource;
        const due = dueSource({ league, named, stored, exactMinutes: reading.exactMinutes });
        const { corrections } = options;
        const choice = await chooseDays({ plan, mode, league, due, corrections, store, progress, today });
        if (!reading.replace) assertOneSource(league, choice.run, due, stored);
        tally = createLeagueTally({ plan, choice, startedAtMs });
        onEvent({
          type: 'league-started',
          league: league.code,
          plan: plan.key,
          startDate: range.from,
          endDate: range.to,
          totalUnits: plan.days.length,
          unitsToRun: choice.run.length,
          resumedSince: choice.earlier?.startedAt ?? null,
        });
        const sources = [...new Set(choice.run.map(due))];
        const source = sources.map(({ code }) => code).join(', ');
        const extractors = Object.fromEntries(sources.map(({ code, extractorVersion }) => [code, extractorVersion]));
        const words = { mode, from: range.from, to: range.to, days: choice.run.length, ...reading, source, extractors };
        const runId = await store.startRun({ league: league.code, plan: plan.key, words });
        const meter = createRunMeter(clock);
        const accepted = acceptedOn(await store.acceptedGaps(league.code), today);
        const asksAccepted = !leavesAccepted.has(mode);
        const begun = { runId, choice, tally, meter, today, lost, accepted, asksAccepted };
        const end = await runDays({ ...options, progress, due, reading }, begun).catch(endingOf);
        // A machine without network reaches no other source either.
        if (end.end === 'blocked' && end.code !== 'HOST_UNREACHABLE')
          others = otherSources({ league, days: tally.daysLeft(), due, stored });
        const soFar = tally.result(end, clock.now());
        const attributions = new Set(sources.flatMap(({ about }) => about.attribution ?? []));
        if (soFar.inserted + soFar.updated > 0) for (const attribution of attributions) notice(attribution);
        const finished = store.finishRun(runId, summaryOf(soFar, meter));
        // What stopped the run may keep its record from being written too.
        await (end.end === 'stopped' ? finished.catch(() => {}) : finished);
        if (soFar.corrections > 0 && end.end !== 'stopped') {
          largestCorrections = await store.largestCorrections(runId, listedCorrections);
        }
        if (isFinished(soFar)) await progress?.remove(league.code, plan.key);
        return end;
      },
    );
  } catch (thrown) {
    ending = endingOf(thrown);
  }
  const result = { ...tally.result(ending, clock.now()), otherSources: others, largestCorrections };
  onEvent({ type: 'league-finished', league: league.code, result });
  return result;
}

function endingOf(thrown: unknown): RunEnding {
  const { code, message } = toBackfieldError(thrown);
  return code === 'INTERRUPTED' ? interrupted : { end: 'stopped', code, error: message };
}

function everyDay({ days }: Plan): DayChoice {
  return { run: days, skipped: { finished: [], 'not-due': [], 'not-asked': [] }, partly: new Set(), earlier: null };
}

/** A run with failed units keeps its progress, so that the same words run them again and nothing else. */
function isFinished({ end, failed }: BackfillResult): boolean {
  return end === 'complete' && failed.length === 0;
}

function summaryOf(result: BackfillResult, meter: RunMeter): RunSummary {
  const { end, code, error } = result;
  return {
    end,
    code,
    error,
    exitCode: exitCodeOf([result]),
    units: result.units,
    games: result.games,
    linesInserted: result.inserted,
    linesUpdated: result.updated,
    linesDeleted: result.deleted,
    corrections: result.corrections,
    hosts: meter.hosts(),
    spentMs: meter.steps(),
  };
}
