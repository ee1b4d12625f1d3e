import type { HostUsage, Pacer } from '@backfield/core';

type Counts = Omit<HostUsage, 'host' | 'pacingMs'>;

/** Counts what each host costs. */
export interface UsageCounter {
  add(host: string, counts: Partial<Counts>): void;
  /** Every host that was asked, in the order of the first request. */
  list(): HostUsage[];
}

export function createUsageCounter(pacer: Pacer): UsageCounter {
  const hosts = new Map<string, Counts>();
  return {
    add(host, { requests = 0, retries = 0, failures = 0, bytes = 0, backoffMs = 0 }) {
      const counts = hosts.get(host) ?? { requests: 0, retries: 0, failures: 0, bytes: 0, backoffMs: 0 };
      counts.requests += requests;
      counts.retries += retries;
      counts.failures += failures;
      counts.bytes += bytes;
      counts.backoffMs += backoffMs;
      hosts.set(host, counts);
    },
    list: () => [...hosts].map(([host, counts]) => ({ host, ...counts, pacingMs: pacer.waitedMs(host) })),
  };
}
