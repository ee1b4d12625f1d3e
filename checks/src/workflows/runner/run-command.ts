import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { runProgram } from '@backfield/runner/testing';
import type { ScratchCheckout } from './scratch-checkout.ts';

/** The result of a step, as GitHub sees it. */
export interface CommandResult {
  exitCode: number;
  log: string;
  outputs: Record<string, string>;
  /** Variables added to the environment of the job's later steps. */
  exported: Record<string, string>;
  /** The step's part of the job summary, markdown. */
  summary: string;
}

export interface CommandOptions {
  checkout: ScratchCheckout;
  environment: Record<string, string>;
  /** A command that is nothing but the program is run in this process: a shell, npx, pnpm and Node take seconds. */
  inProcess: boolean;
}

/** Runs a step's command as a runner does: bash, stopping at the first error, and files for what it has to say. */
export async function runCommand(command: string, options: CommandOptions): Promise<CommandResult> {
  const { checkout } = options;
  const folder = mkdtempSync(join(checkout.runnerTemp, 'step-'));
  const file = (name: string) => join(folder, name);
  for (const name of ['output', 'env', 'summary', 'path']) writeFileSync(file(name), '');
  mkdirSync(file('temp'));
  const environment = {
    ...options.environment,
    GITHUB_WORKSPACE: checkout.directory,
    GITHUB_OUTPUT: file('output'),
    GITHUB_ENV: file('env'),
    GITHUB_PATH: file('path'),
    GITHUB_STEP_SUMMARY: file('summary'),
    RUNNER_TEMP: file('temp'),
  };
  const words = options.inProcess ? programWords(command) : null;
  writeFileSync(file('script.sh'), command);
  const { exitCode, output, errors } = words
    ? await runProgram(words, environment, { cwd: checkout.directory })
    : await runScript(file('script.sh'), checkout, environment);
  return {
    exitCode: exitCode ?? 1,
    log: output + errors,
    outputs: fileCommands(readFileSync(file('output'), 'utf8')),
    exported: fileCommands(readFileSync(file('env'), 'utf8')),
    summary: readFileSync(file('summary'), 'utf8'),
  };
}

/** The words of `npx -y pnpm@12.21.0 run backfill <words>`; null for any other command. */
export function programWords(command: string): string[] | null {
  const [, words] = /^npx -y pnpm@[\d.]+ run backfill ([\w -]+)$/.exec(command.trim()) ?? [];
  return words?.split(' ') ?? null;
}

async function runScript(script: string, checkout: ScratchCheckout, environment: Record<string, string>) {
  const { HOME } = process.env;
  const child = spawn('bash', ['-e', script], {
    cwd: checkout.directory,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: checkout.path, HOME, pnpm_config_verify_deps_before_run: 'false', ...environment },
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [output, errors, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { exitCode, output, errors };
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
