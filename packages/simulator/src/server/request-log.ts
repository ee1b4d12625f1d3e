/** The requests to one host, as the server saw them. */
interface HostStats {
  requests: number;
  /** Time of each request's arrival, milliseconds since 1970. */
  startedAt: number[];
  /** Status -> answers; 0 for requests that got none. */
  statuses: Record<number, number>;
  /** The most requests that were open at once. */
  mostOpen: number;
}

export interface SimulatorStats {
  requests: number;
  faults: number;
  hosts: Record<string, HostStats>;
}

interface RequestLog {
  /** Notes a request; the returned function notes its end. */
  start(host: string, faulty: boolean): (status: number) => void;
  stats(): SimulatorStats;
  reset(): void;
}

export function createRequestLog(clock: () => number): RequestLog {
  let stats: SimulatorStats = { requests: 0, faults: 0, hosts: {} };
  const open = new Map<string, number>();

  return {
    start(host, faulty) {
      const now = clock();
      const noted = stats;
      noted.requests += 1;
      noted.faults += faulty ? 1 : 0;
      const entry = noted.hosts[host] ?? { requests: 0, startedAt: [], statuses: {}, mostOpen: 0 };
      noted.hosts[host] = entry;
      const count = (open.get(host) ?? 0) + 1;
      open.set(host, count);
      entry.requests += 1;
      entry.startedAt.push(now);
      entry.mostOpen = Math.max(entry.mostOpen, count);
      return (status) => {
        open.set(host, (open.get(host) ?? 1) - 1);
        entry.statuses[status] = (entry.statuses[status] ?? 0) + 1;
      };
    },
    stats: () => structuredClone(stats),
    reset() {
      stats = { requests: 0, faults: 0, hosts: {} };
    },
  };
}
