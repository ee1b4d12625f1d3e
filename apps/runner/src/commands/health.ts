import { areHealthy, checkHealth, type LeagueHealth } from '@backfield/core';
import { leagues } from '@backfield/leagues';
import { briefHealth, type HealthReport, jsonHealth, markdownHealth, slackHealth, textHealth } from '@backfield/report';
import { type Command, Option } from 'commander';
import type { Face } from '../face.ts';
import { createTeller, type Telling } from '../notifications.ts';
import { duration } from '../option-values.ts';
import { readSettings } from '../settings.ts';
import { readLeagues } from '../verify-selection.ts';
import { openDatabase } from '../workbench.ts';
import { gapsFound } from './verify.ts';

interface HealthOptions {
  grace?: string;
  notify?: string;
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
    .addOption(new Option('--json', 'print it as JSON').conflicts('markdown'))
    .option('--markdown', 'print it as Markdown')
    .action(async (name: string | undefined, options: HealthOptions) => {
      const named = readLeagues(name);
      const graceMs = duration('--grace', options.grace);
      const settings = readSettings(face.environment);
      const tellOf = createTeller(options.notify, face, healthTelling(face));
      const { report, untold } = await tellOf(async () => {
        await using store = await openDatabase(settings);
        await store.registerLeagues(leagues);
        const nowMs = face.now();
        const isExpected = named.length === 1;
        const healths: LeagueHealth[] = [];
        for (const league of named) healths.push(await checkHealth({ league, store, nowMs, graceMs, isExpected }));
        return reportOf(face, { leagues: healths, trouble: null });
      });
      for (const notice of untold) face.errorStream.write(`Note: ${notice}\n`);
      face.print(formOf(options)(report));
      face.setExitCode(areHealthy(report.leagues) ? 0 : gapsFound);
    });
}

function healthTelling(face: Pick<Face, 'now'>): Telling<HealthReport> {
  return {
    notificationOf: (report, runUrl) => ({
      isProblem: !areHealthy(report.leagues),
      ...briefHealth(report),
      slack: slackHealth(report, { runUrl }),
    }),
    ofTrouble: (trouble) => reportOf(face, { leagues: [], trouble }),
  };
}

function reportOf({ now }: Pick<Face, 'now'>, found: Omit<HealthReport, 'checkedAt'>): HealthReport {
  return { checkedAt: new Date(now()).toISOString(), ...found };
}

function formOf({ json, markdown }: HealthOptions): (report: HealthReport) => string {
  if (json) return jsonHealth;
  return markdown ? markdownHealth : textHealth;
}
