import type { NotifiedFinding } from '@backfield/contract/store';
import { expect, it } from 'vitest';
import { openStore } from '../open-store.ts';
import { describeStore } from '../testing/store-suite.ts';

const notified = (league: string, kind: NotifiedFinding['kind'], extent = 1): NotifiedFinding => ({
  ...{ league, kind, extent, notifiedAt: '2024-10-09T06:00:00Z' },
});

describeStore('what was told of health', (suite) => {
  async function known(): Promise<NotifiedFinding[]> {
    let before: NotifiedFinding[] = [];
    await suite.store.notifyInTurn(async (found) => {
      before = found;
      return null;
    });
    return before;
  }

  it('is kept for the leagues that were told about', async () => {
    expect(await known()).toEqual([]);
    await suite.store.notifyInTurn(async () => [
      notified('NBA', 'stale', 2),
      notified('NFL', 'drift'),
      notified('NFL', 'stale'),
    ]);
    await suite.store.notifyInTurn(async () => [notified('NFL', 'calm', 0)]);
    expect(await known()).toEqual([notified('NBA', 'stale', 2), notified('NFL', 'calm', 0)]);
  });

  it('stays as it was where nobody could be told, or the teller died', async () => {
    await suite.store.notifyInTurn(async () => [notified('NBA', 'stale')]);
    await suite.store.notifyInTurn(async () => null);
    const died = suite.store.notifyInTurn(async () => {
      throw new Error('killed');
    });
    await expect(died).rejects.toThrow('killed');
    expect(await known()).toEqual([notified('NBA', 'stale')]);
  });

  it('is known to a second teller that came while the first was at it', async () => {
    // An embedded database has one process, and one connection.
    const { location } = suite.database;
    const other = 'databaseUrl' in location ? await openStore(location) : suite.store;
    const order: string[] = [];
    const notify = (store: typeof other, name: string, began: () => void) =>
      store.notifyInTurn(async (before) => {
        began();
        order.push(`${name} knows of ${before.length}`);
        await new Promise((resolve) => setImmediate(resolve));
        order.push(`${name} has notified`);
        return [notified('NBA', 'stale')];
      });
    const begun = Promise.withResolvers<void>();
    const first = notify(suite.store, 'one', begun.resolve);
    await begun.promise;
    await Promise.all([first, notify(other, 'two', () => {})]);
    expect(order).toEqual(['one knows of 0', 'one has notified', 'two knows of 1', 'two has notified']);
    if (other !== suite.store) await other.close();
  });
});
