import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UsageError } from '@backfield/contract';
import { type CorrectionSettings, correctionFields } from '@backfield/engine';
import { leagues } from '@backfield/leagues';
import * as z from 'zod';
import type { CommandContext } from '../../command-context.ts';
import { inWorkingDirectory } from '../../settings.ts';

/** The default export of `backfield.config.ts`. */
export interface BackfieldConfig {
  /** The leagues' settings, by league code. */
  leagues?: Readonly<Record<string, LeagueSettings>>;
}

/**
 * A league's settings in a batch file, including the days on which final games are read again in place of those that the league
 * declares.
 */
interface LeagueSettings extends CorrectionSettings {
  /** The source that the league is read from, in place of its default. */
  source?: string;
}

type ConfigContext = Pick<CommandContext, 'environment' | 'workingDirectory'>;

const ordinaryFile = 'backfield.config.ts';

const leagueSchemas = leagues.map(({ code, sources }) => {
  const source = z.enum(sources.map((candidate) => candidate.code));
  return [code, z.strictObject({ source: source.optional(), ...correctionFields }).optional()] as const;
});
const schema = z.strictObject({ leagues: z.strictObject(Object.fromEntries(leagueSchemas)).optional() });

/**
 * Reads the file that BACKFIELD_CONFIG names, or `backfield.config.ts` of the working directory where there is one. Throws
 * `BAD_CONFIG` naming the file and the field.
 */
export async function readConfigFile(context: ConfigContext): Promise<BackfieldConfig> {
  const named = context.environment.BACKFIELD_CONFIG?.trim() || undefined;
  const file = resolve(inWorkingDirectory(context, named ?? ordinaryFile));
  if (named === undefined && !existsSync(file)) return {};
  const parsed = schema.safeParse(await defaultExportOf(file, named ?? ordinaryFile));
  if (parsed.success) return parsed.data as BackfieldConfig;
  const issue = parsed.error.issues[0];
  const place = issue?.path.length ? `${issue.path.join('.')}: ` : '';
  throw new UsageError('BAD_CONFIG', `${named ?? ordinaryFile}: ${place}${issue?.message}. docs/sources.md shows one.`);
}

async function defaultExportOf(file: string, name: string): Promise<unknown> {
  try {
    const module: { default?: unknown } = await import(pathToFileURL(file).href);
    return module.default ?? 'no default export';
  } catch (cause) {
    throw new UsageError('BAD_CONFIG', `${name} can't be loaded: ${(cause as Error).message.split('\n')[0]}`, {
      cause,
    });
  }
}

/** League code -> the source that the configuration chooses. */
export function preferredSources({ leagues: chosen = {} }: BackfieldConfig): Record<string, string> {
  return Object.fromEntries(
    Object.entries(chosen).flatMap(([league, { source }]) => (source === undefined ? [] : [[league, source]])),
  );
}

/** League code -> when the configuration wants its final games read again. */
export function configuredCorrections({ leagues: chosen = {} }: BackfieldConfig): Record<string, CorrectionSettings> {
  return Object.fromEntries(
    Object.entries(chosen).map(([league, { recheck, deepDays }]) => [league, { recheck, deepDays }]),
  );
}
