import { toGameDay } from '@backfield/contract';
import type { LeaseRequest } from '@backfield/contract/store';
import { expect, it } from 'vitest';
import { describeStore } from '../testing/store-suite.ts';

function request(from: string, to: string, overrides: Partial<LeaseRequest> = {}): LeaseRequest {
  return {
    league: 'NFL',
    from: toGameDay(from),
    to: toGameDay(to),
    holder: 'laptop, process 1',
    lastsMs: 60_000,
    ...overrides,
  };
}

describeStore('a lease', (suite) => {
  it('keeps others from the same days and tells them whose it is', async () => {
    const first = await suite.store.acquireLease(request('2024-10-01', '2024-10-07'));
    expect(first).toEqual({ leaseId: expect.any(Number), heldBy: null });
    const second = await suite.store.acquireLease(request('2024-10-07', '2024-10-09', { holder: 'server, process 2' }));
    expect(second).toEqual({
      leaseId: null,
      heldBy: {
        leaseId: first.leaseId,
        holder: 'laptop, process 1',
        from: '2024-10-01',
        to: '2024-10-07',
        since: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      },
    });
  });

  it('leaves other days and other leagues free', async () => {
    await suite.store.acquireLease(request('2024-10-01', '2024-10-07'));
    const others = [request('2024-10-08', '2024-10-09'), request('2024-10-01', '2024-10-07', { league: 'NBA' })];
    for (const other of others) expect(await suite.store.acquireLease(other)).toMatchObject({ heldBy: null });
  });

  it('is free again once it is released', async () => {
    const { leaseId } = await suite.store.acquireLease(request('2024-10-01', '2024-10-07'));
    await suite.store.releaseLease(leaseId as number);
    expect(await suite.store.acquireLease(request('2024-10-01', '2024-10-07'))).toMatchObject({ heldBy: null });
  });

  it('is kept by renewing it for as long as nobody took it', async () => {
    const { leaseId } = await suite.store.acquireLease(request('2024-10-01', '2024-10-07', { lastsMs: 0 }));
    expect(await suite.store.renewLease(leaseId as number, 60_000)).toBe(true);
    expect(await suite.store.acquireLease(request('2024-10-01', '2024-10-07'))).toMatchObject({ leaseId: null });
  });

  it('goes to another run once it has run out', async () => {
    const { leaseId } = await suite.store.acquireLease(request('2024-10-01', '2024-10-07', { lastsMs: 0 }));
    expect(await suite.store.acquireLease(request('2024-10-03', '2024-10-03'))).toMatchObject({ heldBy: null });
    expect(await suite.store.renewLease(leaseId as number, 60_000)).toBe(false);
  });

  it('is granted once where several ask at the same time', async () => {
    const asked = Array.from({ length: 5 }, () => suite.store.acquireLease(request('2024-10-01', '2024-10-07')));
    const answers = await Promise.all(asked);
    expect(answers.filter(({ leaseId }) => leaseId !== null)).toHaveLength(1);
  });
});
