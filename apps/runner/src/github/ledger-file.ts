import { type League, toGameDay } from '@backfield/contract';
import { outcomes } from '@backfield/contract/store';
import { sourceVersions } from '@backfield/engine';
import type { PostgresStore } from '@backfield/store';
import * as z from 'zod';
import { gameDaySchema } from './game-day-schema.ts';
import { measureCosts, measuredCostSchema } from './measured-cost.ts';

const gameDay = gameDaySchema;
const count = z.int().min(0);

/**
 * A league's facts for a plan that can't ask its database: its ledger, its gaps, the sources of its rows, the costs of its
 * runs. It travels in the job's progress artifact, so that a plan need not fetch whole databases.
 */
export const ledgerFileSchema = z.object({
  version: z.literal(1),
  league: z.string(),
  writtenAt: z.iso.datetime(),
  entries: z.array(
    z.object({
      league: z.string(),
      gameDay,
      source: z.string(),
      outcome: z.enum(outcomes),
      gamesListed: count,
      gamesFinal: count,
      gamesStored: count,
      gamesLeftOut: count,
      stats: count,
      failedGames: z.array(z.string()),
      errorCode: z.string().nullable(),
      error: z.string().nullable(),
      lookedOn: gameDay.nullable(),
      /** Absent from files of before lasting failures were asked for less. */
      failing: z.object({ since: gameDay, lastOn: gameDay, extractorVersion: z.int().nullable() }).optional(),
    }),
  ),
  gaps: z.array(
    z.object({
      sourceGameId: z.string(),
      gameDay,
      reason: z.enum(['missing', 'unverified', 'stale', 'unofficial']),
    }),
  ),
  /** Absent from files of before explained gaps counted for runs. */
  accepted: z
    .array(
      z.object({ gameDay: gameDay.nullable(), sourceGameId: z.string().nullable(), expiresOn: gameDay.nullable() }),
    )
    .default([]),
  sources: z.object({
    seasons: z.array(z.object({ season: z.int(), source: z.string(), games: count })),
    days: z.array(z.object({ gameDay, source: z.string() })),
  }),
  costs: z.array(measuredCostSchema),
});

export type LedgerFile = z.infer<typeof ledgerFileSchema>;

/** Reads the ledger file's facts from the league's database. */
export async function readLedgerFile(store: PostgresStore, league: League, nowMs: number): Promise<LedgerFile> {
  const versions = sourceVersions(league.sources);
  const [from, to] = [toGameDay('0001-01-01'), toGameDay('9999-12-31')];
  return {
    version: 1,
    league: league.code,
    writtenAt: new Date(nowMs).toISOString(),
    entries: (await store.ledger(league.code, from, to)).map((entry) => ({
      ...entry,
      failedGames: [...entry.failedGames],
    })),
    gaps: await store.gameGaps({ league: league.code, versions, from, to }),
    accepted: await store.acceptedGaps(league.code),
    sources: await store.storedSources(league.code),
    costs: await measureCosts(
      store,
      league.code,
      league.sources.map(({ code }) => code),
    ),
  };
}
