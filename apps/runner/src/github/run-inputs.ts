import { type GameDay, type League, parseDayList, UsageError } from '@backfield/contract';
import { type BackfillConfig, leaguesNamed, namesDays, type RunMode, runModes } from '@backfield/engine';
import { leagues } from '@backfield/leagues';
import type { CommandContext } from '../command-context.ts';
import { readConfigs } from '../commands/options/selection-options.ts';

/** The inputs of a run on GitHub Actions; all of them may be absent, as they are on a schedule. */
export interface RunInputs {
  leagues: readonly League[];
  config: BackfillConfig;
  /** True where somebody named days. Default days may be left out in the off season, named ones never are. */
  namesDays: boolean;
  mode: RunMode;
  dryRun: boolean;
  /** How many runs of the chain came before this one. */
  generation: number;
  /** How many of them, up to the one before this, moved nothing because a job died. */
  lostRuns: number;
  /** The days that earlier runs of the chain left, by league; null for the first of a chain. */
  remaining: ReadonlyMap<string, GameDay[]> | null;
}

/** The inputs by the names that `workflow_dispatch` gives them. */
export const inputNames = [
  'league',
  'days',
  'ahead_days',
  'season',
  'from',
  'to',
  'dates',
  'mode',
  'dry_run',
  'generation',
  'lost_runs',
  'remaining',
] as const;
export type InputName = (typeof inputNames)[number];

type Environment = CommandContext['environment'];

/** The inputs that are not empty, as they were given. */
export function givenInputs(environment: Environment): Partial<Record<InputName, string>> {
  const given = inputNames.map((name) => [name, environment[`INPUT_${name.toUpperCase()}`]?.trim()] as const);
  return Object.fromEntries(given.filter(([, text]) => text));
}

/** Reads the inputs from INPUT_…. Throws UsageError for what means nothing. */
export async function readInputs(environment: Environment): Promise<RunInputs> {
  const given = givenInputs(environment);
  const { league = 'all', season, from, to, dates } = given;
  const options = Object.entries({ season, from, to, dates }).filter(([, text]) => text !== undefined);
  const [config] = await readConfigs([league, given.days, given.ahead_days], Object.fromEntries(options));
  if (!config) throw new UsageError('BAD_OPTION', 'The inputs name no league.');
  return {
    leagues: leaguesNamed(leagues, league),
    config,
    namesDays: namesDays(config),
    mode: oneOf('mode', given.mode ?? 'due', runModes),
    dryRun: oneOf('dry_run', given.dry_run ?? 'false', ['true', 'false']) === 'true',
    generation: readCount('generation', given.generation),
    lostRuns: readCount('lost_runs', given.lost_runs),
    remaining: given.remaining === undefined ? null : parseRemaining(given.remaining),
  };
}

function oneOf<Word extends string>(name: InputName, text: string, words: readonly Word[]): Word {
  const word = words.find((candidate) => candidate === text);
  if (word !== undefined) return word;
  throw new UsageError('BAD_OPTION', `The input ${name} is "${text}"; it takes ${words.join(', ')}.`);
}

function readCount(name: InputName, text = '0'): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new UsageError('BAD_OPTION', `The input ${name} is "${text}"; leave it empty, it counts continued runs.`);
}

/** `NBA 2024-11-01..2025-02-28; NHL 2024-12-01`. Throws UsageError. */
function parseRemaining(text: string): Map<string, GameDay[]> {
  const parts = text.split(';').filter((part) => part.trim() !== '');
  return new Map(
    parts.map((part) => {
      const [, league = '', days = ''] = /^\s*(\w+)\s+(\S+)\s*$/.exec(part) ?? [];
      if (!leagues.some(({ code }) => code === league)) {
        throw new UsageError(
          'BAD_OPTION',
          `The input remaining has "${part.trim()}"; leave it empty, a run fills it in.`,
        );
      }
      return [league, parseDayList(days)];
    }),
  );
}
