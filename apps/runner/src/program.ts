import { Command } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import type { CommandContext } from './command-context.ts';
import { addAcceptGapCommand } from './commands/accept-gap.ts';
import { addBackfillCommand } from './commands/backfill.ts';
import { addCanaryCommand } from './commands/canary.ts';
import { addCorrectionsCommand } from './commands/corrections.ts';
import { addDemoCommand } from './commands/demo.ts';
import { addDriftCommand } from './commands/drift.ts';
import { addGitHubCommand } from './commands/github.ts';
import { addHealCommand } from './commands/heal.ts';
import { addHealthCommand } from './commands/health.ts';
import { addMigrateCommand } from './commands/migrate.ts';
import { everyLeague } from './commands/options/league-words.ts';
import { addPlanCommand } from './commands/plan.ts';
import { addPropTypesCommand } from './commands/prop-types.ts';
import { addQueryCommand } from './commands/query.ts';
import { addReconcileCommand } from './commands/reconcile.ts';
import { addSourcesCommand } from './commands/sources.ts';
import { addStatusCommand } from './commands/status.ts';
import { addVerifyCommand } from './commands/verify.ts';

const examples = `
Examples:
  pnpm run backfill MLB 7                             today and the 7 days before it
  pnpm run backfill NFL 30 7                          30 days back, 7 ahead
  pnpm run backfill NBA --season 2025 --days 30       the last 30 days of the season 2024-25
  pnpm run backfill all 7 --stagger-ms 5000           all leagues, five seconds apart
  pnpm run backfill NHL --dates 2024-10-08 --dry-run  look without writing
  pnpm run backfill all --mode missing                only what should be there and is not
  pnpm run backfill all --mode due                    what a schedule should run: new days, gaps, corrections
  pnpm run backfill verify NBA --season 2025          prove that all of it is there and sound
  pnpm run backfill health --notify slack             hourly: leagues that fail, are late, or are never run
  pnpm run backfill reconcile MLB --season 2025       compare it with another source
  pnpm run backfill sources NBA --check               the sources, and those that answer from here
  pnpm run backfill --config batch.json               [{ "league": "NFL", "season": 2024, "days": 30 }, ...]

Environment:
  DATABASE_URL          a Postgres server (default: the embedded database in backfill-data/db)
  BACKFIELD_SCHEMA      the schema with Backfield's tables, made where it is missing (default: the first of the search path)
  BACKFIELD_DATA_DIR    the directory of all local files (default: backfill-data)
  BACKFIELD_UPSTREAM    a mirror that answers for every host, http://host:port
  HTTPS_PROXY           the proxy between here and the hosts, http://user:password@host:port; HTTP_PROXY and NO_PROXY too,
                        as other tools read them
  BACKFIELD_USER_AGENT  replaces the identity that is sent to the hosts
  BACKFIELD_DATABASE_PATIENCE
                        how long a run waits for a database that it has lost: 45s, 10m (default: 60s)
  BACKFIELD_CONFIG      the configuration file (default: backfield.config.ts, where there is one)
  SLACK_WEBHOOK_URL     where --notify slack posts: an incoming webhook, https://hooks.slack.com/services/...
  SLACK_NOTIFY          when it does: always, problems or never (default: always); health posts what is new, and once
                        a day what still holds
  SLACK_WEBHOOK_ORIGIN  the origin of a relay that SLACK_WEBHOOK_URL may lead to instead of Slack

Exit codes: 0 complete, 1 failed, 2 wrong usage, 3 some days failed, 4 verify, health, reconcile or canary found something,
5 a host is blocked or does not answer, 75 time budget used, 130 interrupted.`;

/** The command line. Commander's own errors surface as exceptions, for one way out. */
export function createProgram(context: CommandContext): Command {
  const program = new Command('backfill')
    .description(`Fills a Postgres database with per-player game logs of ${everyLeague}.`)
    .version(manifest.version)
    .helpCommand(true)
    .enablePositionalOptions()
    .configureOutput({
      writeOut: (text) => context.print(text),
      // The help of a command that lacks its second word. Errors are printed in one place.
      writeErr: (text) => context.errorStream.write(text),
      outputError: () => {},
    })
    .addHelpText('after', examples)
    .exitOverride();
  addBackfillCommand(program, context);
  addPlanCommand(program, context);
  addStatusCommand(program, context);
  addVerifyCommand(program, context);
  addHealCommand(program, context);
  addHealthCommand(program, context);
  addAcceptGapCommand(program, context);
  addCorrectionsCommand(program, context);
  addCanaryCommand(program, context);
  addReconcileCommand(program, context);
  addSourcesCommand(program, context);
  addDriftCommand(program, context);
  addQueryCommand(program, context);
  addPropTypesCommand(program, context);
  addMigrateCommand(program, context);
  addDemoCommand(program, context);
  addGitHubCommand(program, context);
  return program;
}
