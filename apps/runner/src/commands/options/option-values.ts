import { UsageError } from '@backfield/contract';

/** A whole number of at least `least`; undefined where the option was not given. Throws `BAD_OPTION`. */
export function wholeNumber(name: string, text: string | undefined, least: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least) return value;
  throw new UsageError('BAD_OPTION', `${name} is "${text}"; it takes a whole number of at least ${least}.`);
}

/** A number above 0; undefined where the option was not given. Throws `BAD_OPTION`. */
export function positiveNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new UsageError('BAD_OPTION', `${name} is "${text}"; it takes a number above 0.`);
}

const durationPattern = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/;

/** "5h30m", "90m" or "45s" in milliseconds; undefined where the option was not given. Throws `BAD_OPTION`. */
export function duration(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const [whole, hours = '0', minutes = '0', seconds = '0'] = durationPattern.exec(text) ?? [];
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  if (whole && ms > 0) return ms;
  throw new UsageError('BAD_OPTION', `${name} is "${text}"; it takes a time such as 5h30m, 90m or 45s.`);
}

/** The parts of "a, b,c", without empty ones. */
export function commaList(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}
