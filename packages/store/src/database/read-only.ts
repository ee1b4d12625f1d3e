import { BackfieldError, UsageError } from '@backfield/contract';
import type { Database } from './database.ts';
import { codeOf } from './sql-error.ts';

/** The rows of one statement. Rejects with `BAD_OPTION` where it would change something; nothing is changed then. */
export async function readOnly(database: Database, sql: string): Promise<Record<string, unknown>[]> {
  try {
    return await database.transaction(async (queries) => {
      await queries.query('set transaction read only');
      return queries.query(sql);
    });
  } catch (error) {
    // https://www.postgresql.org/docs/current/errcodes-appendix.html: read_only_sql_transaction.
    if (error instanceof BackfieldError && codeOf(error.cause) === '25006') {
      throw new UsageError('BAD_OPTION', 'query only reads, and this statement would change something.', {
        cause: error,
      });
    }
    throw error;
  }
}
