import {
  areHealthy,
  checkHealth,
  defaultGraceMs,
  type LeagueHealth,
  toBackfieldError,
  UsageError,
} from '@backfield/core';
import { leagues } from '@backfield/leagues';
import { type HealthReport, jsonHealth, markdownHealth, textHealth } from '@backfield/report';
import { type Command, Option } from 'commander';
import { foundSomething } from '../exit-codes.ts';
import type { Face } from '../face.ts';
import { createHealthTeller, type HealthTeller } from '../health-teller.ts';
import { duration } from '../option-values.ts';
import { readSettings } from '../settings.ts';
import { readLeagues } from '../verify-selection.ts';
import { openDatabase } from '../workbench.ts';

interface HealthOptions {
  grace?: string;
  notify?: string;
  repeat?: string;
  json?: boolean;
  markdown?: boolean;
}

/** `backfill health`: whether the leagues are kept up, by the database alone. */
export function addHealthCommand(program: Command, face: Face): void {
  program
    .command('health')
    .description(
      'Say whether anything fails, is late, drifts or is not run at all, for every hour; exit 4 where it does.',
    )
    .argument('[league]', 'a league, or all that were ever run (default)')
    .option('--grace <time>', 'how late a run may be (default 30h)')
    .option('--notify <who>', 'tell what was found: slack, desktop, or slack,desktop')
    .option(
      '--repeat <time>',
      'tell Slack of a finding that still holds again after this time (default 23h: once a day)',
    )
    .addOption(new Option('--json', 'print it as JSON').conflicts('markdown'))
    .option('--markdown', 'print it as Markdown')
    .action(async (name: string | undefined, options: HealthOptions) => {
      const named = readLeagues(name);
      const graceMs = duration('--grace', options.grace) ?? defaultGraceMs;
      const repeatMs = duration('--repeat', options.repeat);
      const teller = createHealthTeller({ who: options.notify, repeatMs, face });
      const { report, untold } = await lookAndTell({ face, named, graceMs, teller });
      for (const notice of untold) face.errorStream.write(`Note: ${notice}\n`);
      face.print(formOf(options)(report));
      face.setExitCode(report.atWork !== null || areHealthy(report.leagues) ? 0 : foundSomething);
    });
}

interface LookOptions {
  face: Face;
  named: ReturnType<typeof readLeagues>;
  graceMs: number;
  teller: HealthTeller;
}

/** Throws why nobody could look, after it was told. */
async function lookAndTell(options: LookOptions): Promise<{ report: HealthReport; untold: string[] }> {
  const { face, named, graceMs, teller } = options;
  try {
    await using store = await openDatabase(readSettings(face), face);
    await store.registerLeagues(leagues);
    const nowMs = face.now();
    const isExpected = named.length === 1;
    const healths: LeagueHealth[] = [];
    for (const league of named) healths.push(await checkHealth({ league, store, nowMs, graceMs, isExpected }));
    const report = reportOf(face, { leagues: healths });
    return { report, untold: await teller.tell(report, store) };
  } catch (thrown) {
    if (thrown instanceof UsageError) throw thrown;
    const { code, message, context } = toBackfieldError(thrown);
    if (code === 'DATA_DIRECTORY_IN_USE' && !isHeldTooLong(context.heldSince, face.now() - graceMs)) {
      return { report: reportOf(face, { atWork: wordsOf(context) }), untold: [] };
    }
    for (const notice of await teller.tellTrouble(reportOf(face, { trouble: message }))) {
      face.errorStream.write(`Note: ${notice}\n`);
    }
    throw thrown;
  }
}

/** A run that never ends keeps everybody from looking: that must not stay silent. */
function isHeldTooLong(heldSince: string | undefined, earliestMs: number): boolean {
  return heldSince !== undefined && Date.parse(heldSince) < earliestMs;
}

function wordsOf({ holder = 'another process', heldSince }: { holder?: string; heldSince?: string }): string {
  const since = heldSince === undefined ? '' : ` since ${heldSince}`;
  return `A run or another command (${holder}) has been at work on the embedded database${since}, which serves one process at a time. That is no finding: the next check looks again.`;
}

function reportOf({ now }: Pick<Face, 'now'>, found: Partial<Omit<HealthReport, 'checkedAt'>>): HealthReport {
  return { checkedAt: new Date(now()).toISOString(), leagues: [], trouble: null, atWork: null, ...found };
}

function formOf({ json, markdown }: HealthOptions): (report: HealthReport) => string {
  if (json) return jsonHealth;
  return markdown ? markdownHealth : textHealth;
}
