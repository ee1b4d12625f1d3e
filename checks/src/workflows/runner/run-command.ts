import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { ScratchCheckout } from './scratch-checkout.ts';

/** What a step did, as GitHub sees it. */
export interface CommandResult {
  exitCode: number;
  log: string;
  outputs: Record<string, string>;
  /** What later steps of the job get in their environment. */
  exported: Record<string, string>;
  /** Its part of the job summary, markdown. */
  summary: string;
}

/** Runs a step's command as a runner does: bash, stopping at the first error, and files for what it has to say. */
export async function runCommand(
  command: string,
  checkout: ScratchCheckout,
  environment: Record<string, string>,
): Promise<CommandResult> {
  const folder = mkdtempSync(join(checkout.runnerTemp, 'step-'));
  const file = (name: string) => join(folder, name);
  for (const name of ['output', 'env', 'summary', 'path']) writeFileSync(file(name), '');
  writeFileSync(file('script.sh'), command);
  mkdirSync(file('temp'));
  const child = spawn('bash', ['-e', file('script.sh')], {
    cwd: checkout.directory,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: checkout.path,
      HOME: process.env.HOME,
      pnpm_config_verify_deps_before_run: 'false',
      ...environment,
      GITHUB_WORKSPACE: checkout.directory,
      GITHUB_OUTPUT: file('output'),
      GITHUB_ENV: file('env'),
      GITHUB_PATH: file('path'),
      GITHUB_STEP_SUMMARY: file('summary'),
      RUNNER_TEMP: file('temp'),
    },
  });
  const ended = new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? 1)));
  const [output, errors, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return {
    exitCode,
    log: output + errors,
    outputs: fileCommands(readFileSync(file('output'), 'utf8')),
    exported: fileCommands(readFileSync(file('env'), 'utf8')),
    summary: readFileSync(file('summary'), 'utf8'),
  };
}

/** Reads `name=value` and `name<<END`, value, `END`, the two forms in which a step hands something on. */
export function fileCommands(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split('\n');
  while (lines.length > 0) {
    const line = lines.shift() as string;
    const [, name, end] = line.match(/^([^=<]+)<<(.+)$/) ?? [];
    if (name && end) {
      const last = lines.indexOf(end);
      if (last < 0) throw new Error(`${name} has no end: ${end}`);
      values[name] = lines
        .splice(0, last + 1)
        .slice(0, -1)
        .join('\n');
    } else if (line.includes('=')) {
      values[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1);
    }
  }
  return values;
}
