import { areSound, exitCodeOf, type HealResult, healLeague, planHeal } from '@backfield/core';
import { jsonVerification, type LeagueHealPlan, textHealPlan, textReport, textVerification } from '@backfield/report';
import type { Command } from 'commander';
import { foundSomething, interrupted } from '../exit-codes.ts';
import type { Face } from '../face.ts';
import { positiveNumber } from '../option-values.ts';
import { createProgressDisplay } from '../progress-display/progress-display.ts';
import { readSettings } from '../settings.ts';
import { finishing, tellInterruption } from '../tell-interruption.ts';
import { verifyLeagues } from '../verify-leagues.ts';
import { addVerifyOptions, readVerifyWords, type VerifyOptions } from '../verify-selection.ts';
import { openDatabase, openWorkbench } from '../workbench.ts';

interface HealOptions extends VerifyOptions {
  dryRun?: boolean;
  allowShrink?: boolean;
  rate?: string;
  json?: boolean;
}

/** `backfill heal`: fetches again exactly what verify finds missing or broken, and verifies that it is mended. */
export function addHealCommand(program: Command, face: Face): void {
  addVerifyOptions(program.command('heal'))
    .description('Fetch again exactly the games that verify finds missing or broken, then verify once more.')
    .option('--game <ids>', 'only these games, by their source ids, separated by commas')
    .option('--rate <requests>', 'requests a second and host (default: each host’s own, at most 5)')
    .option('--allow-shrink', 'accept answers that are worse than what was stored')
    .option('--dry-run', 'show what would be fetched, fetch nothing')
    .option('--json', 'print what is left, or what would be fetched, as JSON')
    .action((name: string | undefined, options: HealOptions) =>
      options.dryRun ? showPlan(face, name, options) : heal(face, name, options),
    );
}

async function showPlan(face: Face, name: string | undefined, options: HealOptions): Promise<void> {
  const words = readVerifyWords(name, options, face.now());
  await using store = await openDatabase(readSettings(face), face);
  const verifications = await verifyLeagues(store, words, face);
  const plans = verifications.map(({ league, problems }): LeagueHealPlan => ({ league, ...planHeal(problems) }));
  face.print(options.json ? JSON.stringify(plans, null, 2) : plans.map(textHealPlan).join('\n'));
}

async function heal(face: Face, name: string | undefined, options: HealOptions): Promise<void> {
  const { named, selection } = readVerifyWords(name, options, face.now());
  const settings = readSettings(face);
  const display = createProgressDisplay({ stream: face.errorStream, now: face.now });
  const ratePerSecond = positiveNumber('--rate', options.rate);
  await using bench = await openWorkbench({ settings, dryRun: false, ratePerSecond, face, onEvent: display.onEvent });
  const { backfill, opened: store, http, database } = bench;
  if (store === null) return;
  using _telling = tellInterruption(face.signal, () => display.say(finishing));
  const healed: HealResult[] = [];
  for (const league of named) {
    if (face.signal.aborted) break;
    const { allowShrink = false } = options;
    healed.push(await healLeague({ league, store, backfill, selection, allowShrink, nowMs: face.now() }));
  }
  display.end();
  const results = healed.flatMap(({ run }) => run ?? []);
  const after = healed.map((result) => result.after);
  if (options.json) face.print(jsonVerification(after));
  else {
    const report = {
      exitCode: exitCodeOf(results),
      database,
      dryRun: false,
      results,
      hosts: http.usage(),
      sample: [],
      notices: [],
    };
    const removed = healed.flatMap((result) => result.removed);
    const out =
      removed.length === 0 ? [] : [`Taken out, because the schedule does not call them final: ${removed.join(', ')}`];
    face.print([...(results.length === 0 ? [] : [textReport(report)]), ...out, textVerification(after)].join('\n\n'));
  }
  const found = exitCodeOf(results) || (areSound(after) ? 0 : foundSomething);
  face.setExitCode(face.signal.aborted ? interrupted : found);
}
