import { BackfieldError, type League } from '@backfield/contract';
import type { LeagueVerification, VerifySelection } from '@backfield/contract/results';
import { verifyLeague } from '@backfield/engine';
import type { PostgresStore } from '@backfield/store';
import type { CommandContext } from '../command-context.ts';
import { onInterruption } from './on-interruption.ts';

interface VerifyWords {
  named: readonly League[];
  selection: VerifySelection;
  /** Default false. */
  withFindings?: boolean;
}

/**
 * Verifies one league after the other. Rejects with `INTERRUPTED` at Ctrl-C, which says so at once and waits for what the
 * database is doing: of the leagues that were done until then nothing is said, as it would be taken for the whole.
 */
export async function verifyLeagues(
  store: PostgresStore,
  { named, selection, withFindings = false }: VerifyWords,
  { signal, errorStream, now }: Pick<CommandContext, 'signal' | 'errorStream' | 'now'>,
): Promise<LeagueVerification[]> {
  const sayEnding = () => errorStream.write('Ending when the database has answered. Once more stops at once.\n');
  using _listening = onInterruption(signal, sayEnding);
  const verifications: LeagueVerification[] = [];
  for (const league of named) {
    if (!signal.aborted)
      verifications.push(await verifyLeague({ league, store, selection, withFindings, nowMs: now() }));
  }
  if (!signal.aborted) return verifications;
  throw new BackfieldError('INTERRUPTED', 'Interrupted before everything was verified: nothing is proved.');
}
