import { UsageError } from '@backfield/core';

const pattern = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/;

/** Reads "5h30m", "90m" or "45s" as milliseconds. Throws `BAD_OPTION`. */
export function parseDuration(name: string, text: string): number {
  const [whole, hours = '0', minutes = '0', seconds = '0'] = pattern.exec(text) ?? [];
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  if (whole && ms > 0) return ms;
  throw new UsageError('BAD_OPTION', `${name} is "${text}"; it takes a time such as 5h30m, 90m or 45s.`);
}
