import type { HostCosts, HostUsage, UsageMeter } from './http-client.ts';

/** An account of what each host costs. */
interface UsageCounter extends UsageMeter {
  /** Every host that cost anything, in the order of its first cost. */
  list(): HostUsage[];
}

const nothing: HostCosts = { requests: 0, retries: 0, failures: 0, bytes: 0, pacingMs: 0, backoffMs: 0 };

export function createUsageCounter(): UsageCounter {
  const hosts = new Map<string, HostCosts>();
  return {
    add(host, costs) {
      const sum = hosts.get(host) ?? { ...nothing };
      for (const kind of Object.keys(costs) as (keyof HostCosts)[]) sum[kind] += costs[kind] ?? 0;
      hosts.set(host, sum);
    },
    list: () => [...hosts].map(([host, sum]) => ({ host, ...sum })),
  };
}

/** A meter that passes everything on to several others. */
export function metersTogether(...meters: readonly UsageMeter[]): UsageMeter {
  return {
    add(host, costs) {
      for (const meter of meters) meter.add(host, costs);
    },
  };
}
