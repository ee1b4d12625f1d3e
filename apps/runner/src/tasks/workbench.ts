import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '@backfield/contract';
import type { EventListener } from '@backfield/contract/results';
import type { Store } from '@backfield/contract/store';
import {
  type Backfill,
  createBackfill,
  createDryRunStore,
  type DryRunStore,
  reconnectingStore,
} from '@backfield/engine';
import { createHttpClient, type HttpClientWithUsage } from '@backfield/http';
import { leagues } from '@backfield/leagues';
import { openStore, type PostgresStore } from '@backfield/store';
import { type BackfieldConfig, configuredCorrections, preferredSources } from '../commands/options/config-file.ts';
import type { Face } from '../face.ts';
import { createProgressFiles } from '../progress/progress-file.ts';
import { databaseLocation, progressDirectory, type Settings } from '../settings.ts';
import { isDeadHolder, ownHolder } from './holder.ts';

/** Everything that one command works with, opened together and closed together. */
export interface Workbench extends AsyncDisposable {
  backfill: Backfill;
  http: HttpClientWithUsage;
  store: Store;
  /** The same as the database serves it, with everything that can be asked of it; null where nothing is to be written. */
  opened: PostgresStore | null;
  /** Set where nothing is to be written. */
  dryRun: DryRunStore | null;
  /** Where rows go, without a password. */
  database: string;
}

export interface WorkbenchOptions {
  settings: Settings;
  /** What is set for the leagues. Default: nothing. */
  config?: BackfieldConfig | undefined;
  dryRun: boolean;
  /** Requests a second and host; the hosts' own settings where undefined. */
  ratePerSecond?: number | undefined;
  retries?: number | undefined;
  /** The longest that one request may take. */
  deadlineMs?: number | undefined;
  face: Pick<Face, 'signal' | 'abandonSignal' | 'now' | 'errorStream'>;
  onEvent: EventListener;
}

/** Opens database and network client. Throws StoreError. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { settings, config = {}, face, onEvent } = options;
  const { signal, abandonSignal } = face;
  const { databasePatienceMs: patienceMs } = settings;
  const clock = { ...systemClock, now: face.now };
  const notice = (message: string) => onEvent({ type: 'notice', league: 'all', message });
  const dryRun = options.dryRun ? createDryRunStore() : null;
  const opened = dryRun ? null : await openDatabase(settings, face);
  const store = opened
    ? reconnectingStore(opened, { clock, signal, patienceMs, onLost: notice })
    : (dryRun as DryRunStore);
  const http = createHttpClient({
    upstream: settings.upstream,
    proxies: settings.proxies,
    userAgent: settings.userAgent,
    ratePerSecond: options.ratePerSecond,
    retries: options.retries,
    deadlineMs: options.deadlineMs,
    signal: abandonSignal,
  });
  const progress = dryRun ? noProgress : createProgressFiles(progressDirectory(settings), notice);
  return {
    backfill: createBackfill({
      leagues,
      http,
      store,
      progress,
      clock,
      preferredSources: preferredSources(config),
      corrections: configuredCorrections(config),
      holder: ownHolder(),
      isDead: isDeadHolder,
      onEvent,
      signal,
    }),
    http,
    store,
    opened,
    dryRun,
    database: opened?.description ?? 'nowhere (dry run)',
    async [Symbol.asyncDispose]() {
      await http.close();
      await store.close();
    },
  };
}

/**
 * The server that DATABASE_URL names, or the embedded database in the data directory; migrated. Whoever waits for one to be
 * made is told so.
 */
export function openDatabase(
  settings: Settings,
  { errorStream, now, signal }: Pick<Face, 'errorStream' | 'now' | 'signal'>,
) {
  const location = databaseLocation(settings);
  if ('databaseUrl' in location) {
    const onWaiting = (message: string) => errorStream.write(`${message}\n`);
    return openStore(location, { now, signal, sleep: (ms) => systemClock.sleep(ms, signal), onWaiting });
  }
  const { directory } = location;
  const onMaking = () => errorStream.write(`Making the embedded database in ${directory}; this takes a few seconds.\n`);
  return openStore(location, { now, onMaking });
}

const noProgress = { load: async () => null, save: async () => {}, remove: async () => {} };

const systemClock: Clock = {
  now: Date.now,
  async sleep(ms, signal) {
    try {
      await wait(ms, undefined, { signal });
    } catch {
      // Aborted: the caller looks at its signal.
    }
  },
};
