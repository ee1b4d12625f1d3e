import type { StoredVerification, VerifyQuery } from '@backfield/contract/store';
import type { Database } from '../database/database.ts';
import { dayProblems } from './day-problems.ts';
import { factFindings } from './fact-findings.ts';
import { gameProblems } from './game-problems.ts';
import { lineFindings } from './line-findings.ts';
import { markGames } from './mark-games.ts';
import { scheduleFindings } from './schedule-findings.ts';
import { seasonCounts } from './season-counts.ts';

/** Everything that SQL can tell of the scope. In one transaction: what is counted is what was checked. */
export async function verifyStored(database: Database, query: VerifyQuery, now: string): Promise<StoredVerification> {
  return database.transaction(async (queries) => {
    const found = [
      ...(await lineFindings(queries, query)),
      ...(await factFindings(queries, query)),
      ...(await scheduleFindings(queries, query)),
    ];
    await markGames(queries, query, found, now);
    const ofGames = await gameProblems(queries, query);
    const ofDays = await dayProblems(queries, query, ofGames);
    return { seasons: await seasonCounts(queries, query), problems: [...ofGames, ...ofDays] };
  });
}
