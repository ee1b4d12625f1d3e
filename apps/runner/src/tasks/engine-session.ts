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
import type { CommandContext } from '../command-context.ts';
import { type BackfieldConfig, configuredCorrections, preferredSources } from '../commands/options/config-file.ts';
import { createProgressFiles } from '../progress/progress-file.ts';
import { databaseLocation, progressDirectory, type Settings } from '../settings.ts';
import { isDeadHolder, ownHolder } from './lease-holder.ts';

/** The open resources of one command, opened together and closed together. */
export interface EngineSession extends AsyncDisposable {
  backfill: Backfill;
  http: HttpClientWithUsage;
  store: Store;
  /** The store without the reconnecting layer, with every query that it offers; null where nothing is to be written. */
  opened: PostgresStore | null;
  /** The store that writes nothing; null where rows are written. */
  dryRun: DryRunStore | null;
  /** The name of the database that rows go to, without a password. */
  database: string;
}

export interface EngineSessionOptions {
  settings: Settings;
  /** The batch file's settings of the leagues. Default: none. */
  config?: BackfieldConfig | undefined;
  dryRun: boolean;
  /** Requests a second and host; the hosts' own settings where undefined. */
  ratePerSecond?: number | undefined;
  retries?: number | undefined;
  /** The longest that one request may take. */
  deadlineMs?: number | undefined;
  context: Pick<CommandContext, 'signal' | 'abandonSignal' | 'now' | 'errorStream'>;
  onEvent: EventListener;
}

/** Opens database and network client. Throws StoreError. */
export async function openEngineSession(options: EngineSessionOptions): Promise<EngineSession> {
  const { settings, config = {}, context, onEvent } = options;
  const { signal, abandonSignal } = context;
  const { databasePatienceMs: patienceMs } = settings;
  const clock = { ...systemClock, now: context.now };
  const notice = (message: string) => onEvent({ type: 'notice', league: 'all', message });
  const dryRun = options.dryRun ? createDryRunStore() : null;
  const opened = dryRun ? null : await openDatabase(settings, context);
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
 * The server that DATABASE_URL names, or the embedded database in the data directory; migrated. A
 * notice says that one has to be made, which takes seconds.
 */
export function openDatabase(
  settings: Settings,
  { errorStream, now, signal }: Pick<CommandContext, 'errorStream' | 'now' | 'signal'>,
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
