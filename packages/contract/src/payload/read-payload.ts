import type { z } from 'zod';
import { PayloadError } from '../errors.ts';
import { shapeDrifts } from './shape-drifts.ts';

/**
 * Reads an answer through its schema. `what` names it in words of the field: "MLB schedule of 2024-07-12". Throws
 * `PAYLOAD_SHAPE` with the first place that differs in its message and all of them in its context.
 */
export function readPayload<T>(schema: z.ZodType<T>, payload: unknown, what: string): T {
  const read = schema.safeParse(payload);
  if (read.success) return read.data;
  throw new PayloadError(
    'PAYLOAD_SHAPE',
    `The ${what} has another shape than expected: ${shapeProblem(read.error)}. If it stays so, the source has changed.`,
    { cause: read.error, drifts: shapeDrifts(read.error, payload) },
  );
}

/** The first place at which a payload differs from its schema, and how many more there are. */
export function shapeProblem({ issues }: z.ZodError): string {
  const first = issues[0];
  const place = first && first.path.length > 0 ? first.path.join('.') : 'top level';
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  return `${place}: ${first?.message ?? 'unreadable'}${more}`;
}
