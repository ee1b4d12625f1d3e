import * as actions from '@actions/core';
import type { Face } from '../face.ts';

type Environment = Face['environment'];

/** Says to the runner what must never be shown, in every form in which it could be. */
export function maskSecrets(environment: Environment): void {
  // Anywhere else the words that mask a secret would print it.
  if (environment.GITHUB_ACTIONS !== 'true') return;
  for (const secret of secretsOf(environment)) actions.setSecret(secret);
}

export function secretsOf({
  DATABASE_URL: databaseUrl,
  SLACK_WEBHOOK_URL: webhookUrl,
  GITHUB_TOKEN: token,
}: Environment) {
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

/** Failures as annotations of the run. */
export function annotate(kind: 'error' | 'warning', messages: readonly string[], title?: string): void {
  const properties = title === undefined ? {} : { title };
  const shown = messages.length > mostAnnotations ? messages.slice(0, mostAnnotations - 1) : messages;
  const say = kind === 'error' ? actions.error : actions.warning;
  const more = messages.length - shown.length;
  for (const message of more > 0 ? [...shown, `… and ${more} more; the summary of the run has them.`] : shown) {
    say(message, properties);
  }
}
