import type { Random } from '../world/random.ts';

/**
 * A fault in place of an answer, or with it:
 * - `status:CODE`: a short HTML page with that status; `status:403-html`: a delivery network's access-denied page
 * - `retry-after:S`, `retry-after-date:S`: 429 that asks for S seconds, as a number or as an HTTP date
 * - `reset`: the socket is destroyed; `hang`: no answer, ever
 * - `cut-off`: half of the body under the Content-Length of the whole
 * - `html`: status 200 with an HTML page; `empty-json`: status 200 with `{}`
 * - `slow:MS`: the true answer, so much later
 */
export type Fault =
  | `status:${number}`
  | 'status:403-html'
  | `retry-after:${number}`
  | `retry-after-date:${number}`
  | 'reset'
  | 'hang'
  | 'cut-off'
  | 'html'
  | 'empty-json'
  | `slow:${number}`;

/** A fault for chosen requests. The first rule that matches and has uses left wins. */
export interface FaultRule {
  /** Regular expression on `HOST/PATH?QUERY`. */
  match: string;
  /** How often it strikes. Default: 1. */
  times?: number | 'always';
  /** Only each k-th matching request. Default: 1. */
  every?: number;
  do: Fault;
}

/** Faults for a share of all requests. */
interface FaultShare {
  /** Share of requests that are struck, 0 to 1. */
  share: number;
  /** The faults, each as likely as the others. Default: `usualMix`. */
  mix?: readonly Fault[];
  /** The most faults in a row on one address, so that retries can succeed. Default: 2. */
  mostInARow?: number;
  /** Only requests whose `HOST/PATH?QUERY` matches this regular expression. Default: all. */
  match?: string;
}

export interface FaultPlan {
  rules?: readonly FaultRule[];
  share?: FaultShare;
}

/** Everything that a host has been seen to do except what takes longest: a hang lasts until the client gives up. */
export const usualMix: readonly Fault[] = [
  'status:429',
  'retry-after:1',
  'retry-after-date:1',
  'status:500',
  'status:503',
  'reset',
  'cut-off',
  'html',
  'empty-json',
];

/** Decides for each request whether a fault strikes, and which. */
interface Faults {
  next(target: string): Fault | null;
}

export function createFaults({ rules = [], share }: FaultPlan, random: Random['next']): Faults {
  const states = rules.map((rule) => ({
    times: 1,
    every: 1,
    ...rule,
    pattern: new RegExp(rule.match),
    seen: 0,
    used: 0,
  }));
  const inARow = new Map<string, number>();
  const pattern = new RegExp(share?.match ?? '');

  function byRule(target: string): Fault | null {
    for (const state of states) {
      if ((state.times !== 'always' && state.used >= state.times) || !state.pattern.test(target)) continue;
      state.seen += 1;
      if (state.seen % state.every !== 0) continue;
      state.used += 1;
      return state.do;
    }
    return null;
  }

  function byShare(target: string): Fault | null {
    if (!share || !pattern.test(target)) return null;
    const { mix = usualMix, mostInARow = 2 } = share;
    const row = inARow.get(target) ?? 0;
    const strikes = row < mostInARow && random() < share.share;
    if (strikes) inARow.set(target, row + 1);
    else inARow.delete(target);
    return strikes ? (mix[Math.floor(random() * mix.length)] ?? null) : null;
  }

  return { next: (target) => byRule(target) ?? byShare(target) };
}
