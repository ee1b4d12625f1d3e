import { HttpError, type Source, toBackfieldError } from '@backfield/contract';
import { createHttpClient } from '@backfield/http';
import type { Settings } from '../settings.ts';

/** The result of asking a source from this machine. */
export interface SourceAnswer {
  /**
   * `hangs`: no answer within the deadline. `unreachable`: nobody could be asked, as on a machine that is offline. `refuses`: no
   * answer that could be used.
   */
  answers: 'yes' | 'refuses' | 'hangs' | 'unreachable';
  ms: number;
  /** The error, in words; null where the source answers. */
  error: string | null;
}

const deadlineMs = 5000;

export interface SourceCheckOptions {
  settings: Settings;
  signal: AbortSignal;
  now(): number;
}

/** Asks each source for something small, all at once, none of them twice. */
export async function checkSources(
  sources: readonly Source[],
  { settings, signal, now }: SourceCheckOptions,
): Promise<SourceAnswer[]> {
  const { upstream, userAgent, proxies } = settings;
  await using http = createHttpClient({ upstream, userAgent, proxies, retries: 0, deadlineMs, signal });
  return await Promise.all(
    sources.map(async (source): Promise<SourceAnswer> => {
      const askedAtMs = now();
      try {
        await source.probe(http);
        return { answers: 'yes', ms: now() - askedAtMs, error: null };
      } catch (thrown) {
        const { message } = toBackfieldError(thrown);
        return { answers: answerWithout(thrown), ms: now() - askedAtMs, error: message };
      }
    }),
  );
}

function answerWithout(thrown: unknown): SourceAnswer['answers'] {
  const failure = thrown instanceof HttpError ? thrown.context.failure : undefined;
  if (failure === 'timeout') return 'hangs';
  const isCutOff = failure === 'unreachable' || failure === 'no-name-service' || failure === 'proxy-refused';
  return isCutOff ? 'unreachable' : 'refuses';
}
