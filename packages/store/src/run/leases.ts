import { type GameDay, StoreError } from '@backfield/contract';
import type { LeaseAnswer, LeaseRequest } from '@backfield/contract/store';
import type { Database, Queries } from '../database/database.ts';

// Two runs that ask at the same time take turns. The row's key is not locked: games may be written meanwhile.
const lockLeague = 'select id from leagues where code = $1 for no key update';

const dropExpired = `
delete from leases
where league_id = $1 and from_day <= $3 and to_day >= $2 and expires_at <= clock_timestamp()`;

const findHeld = `
select id as "leaseId", holder, from_day as "from", to_day as "to", since, expires_at as "expiresAt"
from leases
where league_id = $1 and from_day <= $3 and to_day >= $2
order by since
limit 1`;

const insertLease = `
insert into leases (league_id, from_day, to_day, holder, since, expires_at)
values ($1, $2, $3, $4, clock_timestamp(), clock_timestamp() + $5 * interval '1 millisecond')
returning id`;

const extendLease = `
update leases set expires_at = clock_timestamp() + $2 * interval '1 millisecond'
where id = $1
returning id`;

interface HeldRow {
  leaseId: number;
  holder: string;
  from: GameDay;
  to: GameDay;
  since: Date;
  expiresAt: Date;
}

/** Grants the lease where no living one covers any of its days. */
export async function acquireLease(database: Database, request: LeaseRequest): Promise<LeaseAnswer> {
  const { league, from, to, holder, lastsMs } = request;
  return database.transaction<LeaseAnswer>(async (queries) => {
    const [row] = await queries.query<{ id: number }>(lockLeague, [league]);
    if (!row) throw new StoreError('INTERNAL', `League ${league} is not in the database. Register the leagues first.`);
    await queries.query(dropExpired, [row.id, from, to]);
    const [held] = await queries.query<HeldRow>(findHeld, [row.id, from, to]);
    if (held) {
      const times = { since: held.since.toISOString(), expiresAt: held.expiresAt.toISOString() };
      return { leaseId: null, heldBy: { ...held, ...times } };
    }
    const [granted] = await queries.query<{ id: number }>(insertLease, [row.id, from, to, holder, lastsMs]);
    if (!granted) throw new StoreError('INTERNAL', 'The lease was written and came back without an id.');
    return { leaseId: granted.id, heldBy: null };
  });
}

/** Extends the lease. False where it has run out and another run took it. */
export async function renewLease(queries: Queries, leaseId: number, lastsMs: number): Promise<boolean> {
  const rows = await queries.query(extendLease, [leaseId, lastsMs]);
  return rows.length > 0;
}

export async function releaseLease(queries: Queries, leaseId: number): Promise<void> {
  await queries.query('delete from leases where id = $1', [leaseId]);
}
