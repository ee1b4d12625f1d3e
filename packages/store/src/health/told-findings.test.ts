import type { ToldFinding } from '@backfield/contract/store';
import { expect, it } from 'vitest';
import { openStore } from '../open-store.ts';
import { describeStore } from '../testing/store-suite.ts';

const told = (league: string, kind: ToldFinding['kind'], extent = 1): ToldFinding => ({
  ...{ league, kind, extent, toldAt: '2024-10-09T06:00:00Z' },
});

describeStore('what was told of health', (suite) => {
  async function known(): Promise<ToldFinding[]> {
    let before: ToldFinding[] = [];
    await suite.store.tellInTurn(async (found) => {
      before = found;
      return null;
    });
    return before;
  }

  it('is kept for the leagues that were told about', async () => {
    expect(await known()).toEqual([]);
    await suite.store.tellInTurn(async () => [told('NBA', 'stale', 2), told('NFL', 'drift'), told('NFL', 'stale')]);
    await suite.store.tellInTurn(async () => [told('NFL', 'calm', 0)]);
    expect(await known()).toEqual([told('NBA', 'stale', 2), told('NFL', 'calm', 0)]);
  });

  it('stays as it was where nobody could be told, or the teller died', async () => {
    await suite.store.tellInTurn(async () => [told('NBA', 'stale')]);
    await suite.store.tellInTurn(async () => null);
    const died = suite.store.tellInTurn(async () => {
      throw new Error('killed');
    });
    await expect(died).rejects.toThrow('killed');
    expect(await known()).toEqual([told('NBA', 'stale')]);
  });

  it('is known to a second teller that came while the first was at it', async () => {
    // An embedded database has one process, and one connection.
    const { location } = suite.database;
    const other = 'databaseUrl' in location ? await openStore(location) : suite.store;
    const order: string[] = [];
    const tell = (store: typeof other, name: string, began: () => void) =>
      store.tellInTurn(async (before) => {
        began();
        order.push(`${name} knows of ${before.length}`);
        await new Promise((resolve) => setImmediate(resolve));
        order.push(`${name} has told`);
        return [told('NBA', 'stale')];
      });
    const begun = Promise.withResolvers<void>();
    const first = tell(suite.store, 'one', begun.resolve);
    await begun.promise;
    await Promise.all([first, tell(other, 'two', () => {})]);
    expect(order).toEqual(['one knows of 0', 'one has told', 'two knows of 1', 'two has told']);
    if (other !== suite.store) await other.close();
  });
});
