import type { League, Source } from '@backfield/contract';
import { UsageError } from '@backfield/contract';

/** The league's source with this code. Throws `UNKNOWN_SOURCE` with those that there are. */
export function sourceNamed(league: Pick<League, 'code' | 'sources'>, code: string): Source {
  const source = league.sources.find((candidate) => candidate.code === code.toLowerCase());
  if (source) return source;
  const known = league.sources.map((candidate) => candidate.code);
  const those = known.length === 1 ? `its only one is ${known[0]}` : `choose one of ${known.join(', ')}`;
  throw new UsageError('UNKNOWN_SOURCE', `"${code}" is not a source of the ${league.code}; ${those}.`);
}
