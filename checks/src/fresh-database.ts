import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type PostgresStore } from '@backfield/store';

/** A migrated, empty database that is gone when it is disposed of. */
export interface FreshDatabase extends AsyncDisposable {
  store: PostgresStore;
}

export async function openFreshDatabase(): Promise<FreshDatabase> {
  const directory = mkdtempSync(join(tmpdir(), 'backfield-docs-'));
  const store = await openStore({ directory: join(directory, 'db') });
  return {
    store,
    async [Symbol.asyncDispose]() {
      await store.close();
      rmSync(directory, { recursive: true });
    },
  };
}
