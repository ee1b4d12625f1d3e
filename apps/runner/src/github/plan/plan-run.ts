import { type League, UsageError } from '@backfield/contract';
import type { CommandContext } from '../../command-context.ts';
import { configuredCorrections, preferredSources, readConfigFile } from '../../commands/options/config-file.ts';
import { positiveNumber } from '../../commands/options/option-values.ts';
import { readSettings } from '../../settings.ts';
import { openDatabase } from '../../tasks/engine-session.ts';
import { type LeagueState, stateOfLedgerFile } from '../league-state.ts';
import { readLedgerFile } from '../ledger-file.ts';
import { readArtifactState } from '../read-ledgers.ts';
import { readInputs } from '../run-inputs.ts';
import { openGitHub } from '../runner-environment.ts';
import { annotate, maskSecrets, secretsOf, setOutput, writeSummary } from '../workflow-commands.ts';
import { jobMatrix, type PlannedLeague } from './job-matrix.ts';
import { planLeague } from './plan-league.ts';
import { planSummary, reasonsOf } from './plan-summary.ts';

/** Most characters of the matrix: with more, the jobs could not be started. */
const longestMatrix = 120_000;

/** `backfill github plan`: which jobs a run has, printed for the workflow. */
export async function planRun(context: CommandContext): Promise<void> {
  const { environment } = context;
  maskSecrets(context);
  const inputs = await readInputs(environment);
  const embedded = readSettings(context).databaseUrl === undefined;
  const config = await readConfigFile(context);
  const corrections = configuredCorrections(config);
  const planned: PlannedLeague[] = [];
  for (const { league, state } of await readStates(inputs.leagues, context)) {
    planned.push({ plan: await planLeague(league, inputs, state, context.now(), corrections[league.code]), state });
  }
  const ratePerSecond = positiveNumber('BACKFIELD_RATE', environment.BACKFIELD_RATE?.trim() || undefined);
  const include = await jobMatrix({
    planned,
    inputs,
    embedded,
    ratePerSecond,
    preferredSources: preferredSources(config),
  });
  const matrix = JSON.stringify({ include });
  if (matrix.length > longestMatrix) {
    throw new UsageError(
      'BAD_OPTION',
      'The inputs name too many single days for one run. Name a range, or fewer days.',
    );
  }
  assertNoSecretIn(matrix, environment);
  const plans = planned.map(({ plan }) => plan);
  for (const plan of plans) context.print(`${plan.league.code}: ${reasonsOf(plan)}`);
  for (const entry of include) context.print(`Job ${entry.name}: ${entry.words.join(' ') || 'renewal'}`);
  await setOutput(context, 'matrix', matrix);
  await setOutput(context, 'any', String(include.length > 0));
  await writeSummary(context, planSummary({ plans, entries: include, inputs }));
}

/** GitHub drops an output that holds a secret, and with it every job. The message names none: it would be masked. */
function assertNoSecretIn(matrix: string, environment: CommandContext['environment']): void {
  if (![...secretsOf(environment)].some((secret) => matrix.includes(secret))) return;
  throw new UsageError(
    'BAD_CONFIG',
    'A secret, such as the password in DATABASE_URL, occurs in the list of jobs as a part of a word or a number. GitHub would drop ' +
      'the list, and no job could begin. Choose a password of sixteen characters or more.',
  );
}

/** The state of each league, from the server or from what its last job left. */
async function readStates(leagues: readonly League[], context: CommandContext) {
  const { environment, now } = context;
  const settings = readSettings(context);
  const states: { league: League; state: LeagueState }[] = [];
  if (settings.databaseUrl === undefined) {
    const github = openGitHub(environment);
    const onRefused = (message: string) => annotate(context, { kind: 'warning', messages: [message] });
    for (const league of leagues) {
      states.push({ league, state: await readArtifactState({ github, league: league.code, onRefused }) });
    }
    return states;
  }
  await using store = await openDatabase(settings, context);
  for (const league of leagues) {
    states.push({ league, state: stateOfLedgerFile(await readLedgerFile(store, league, now()), null) });
  }
  return states;
}
