import { randomUUID } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import type { CommandContext } from '../command-context.ts';

// What a step says to its runner. `@actions/core` says it too, but to the process alone, whatever output and environment a
// command was given: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands

type StepContext = Pick<CommandContext, 'environment' | 'print'>;

/** Says to the runner what must never be shown, in every form in which it could be. */
export function maskSecrets({ environment, print }: StepContext): void {
  // Anywhere else the words that mask a secret would print it.
  if (environment.GITHUB_ACTIONS !== 'true') return;
  for (const secret of secretsOf(environment)) print(workflowCommand('add-mask', secret));
}

export function secretsOf({
  DATABASE_URL: databaseUrl,
  SLACK_WEBHOOK_URL: webhookUrl,
  GITHUB_TOKEN: token,
}: CommandContext['environment']) {
  const database = URL.parse(databaseUrl ?? '');
  const password = database?.password ?? '';
  // The last part of a webhook's path is what makes it secret.
  const webhookToken = URL.parse(webhookUrl ?? '')
    ?.pathname.split('/')
    .at(-1);
  const secrets = [databaseUrl, password, decoded(password), webhookUrl, webhookToken, token];
  return new Set(secrets.flatMap((secret) => secret?.trim() || []));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** GitHub shows ten annotations of a kind and step, and drops what is longer than this. */
const mostAnnotations = 10;

export interface Annotations {
  kind: 'error' | 'warning';
  messages: readonly string[];
  /** Default: none. */
  title?: string;
}

/** Failures as annotations of the run. */
export function annotate({ print }: Pick<CommandContext, 'print'>, { kind, messages, title }: Annotations): void {
  const shown = messages.length > mostAnnotations ? messages.slice(0, mostAnnotations - 1) : messages;
  const more = messages.length - shown.length;
  for (const message of more > 0 ? [...shown, `… and ${more} more; the summary of the run has them.`] : shown) {
    print(workflowCommand(kind, message, title));
  }
}

/** Hands a value to the later jobs of the run; prints it where there is no runner. */
export async function setOutput({ environment, print }: StepContext, name: string, value: string): Promise<void> {
  if (environment.GITHUB_OUTPUT) await appendFile(environment.GITHUB_OUTPUT, namedValue(name, value));
  else print(`${name}=${value}`);
}

/** Puts a variable into the environment of the later steps of the job; does nothing where there is no runner. */
export async function exportVariable({ environment }: StepContext, name: string, value: string): Promise<void> {
  if (environment.GITHUB_ENV) await appendFile(environment.GITHUB_ENV, namedValue(name, value));
}

/** Adds to the page of the run on GitHub Actions; prints it where there is none. */
export async function writeSummary({ environment, print }: StepContext, markdown: string): Promise<void> {
  if (environment.GITHUB_STEP_SUMMARY) await appendFile(environment.GITHUB_STEP_SUMMARY, `${markdown}\n`);
  else print(markdown);
}

/** `::error title=NBA::it failed`, on one line whatever the message has in it. */
function workflowCommand(name: string, message: string, title?: string): string {
  const properties = title ? ` title=${escaped(title).replaceAll(':', '%3A').replaceAll(',', '%2C')}` : '';
  return `::${name}${properties}::${escaped(message)}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** `name<<END`, the value, `END`. The end is one that no value has in it. */
function namedValue(name: string, value: string): string {
  const end = `end_${randomUUID()}`;
  return `${name}<<${end}\n${value}\n${end}\n`;
}
