import { readStatement, type StatementAnswer } from '@backfield/store';
import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { jsonRows } from '../query-output/json-rows.ts';
import { textRows } from '../query-output/text-rows.ts';
import { databaseLocation, readSettings } from '../settings.ts';
import { duration } from './options/option-values.ts';

interface QueryOptions {
  json?: boolean;
  timeout: string;
  allowSuperuser?: boolean;
}

/** `backfill query`: asks the database, the embedded one too, without another program. */
export function addQueryCommand(program: Command, context: CommandContext): void {
  program
    .command('query')
    .description('Run one SQL statement that only reads, such as "select * from stat_lines limit 5".')
    .argument('<sql>', 'the statement')
    .option('--json', 'print the rows as JSON; a second column "id" is called "id_2"')
    .option('--timeout <time>', 'how long the database may take, such as 45s or 10m', '2m')
    .option('--allow-superuser', 'also as a role that may read files of the server or run programs there')
    .action(async (sql: string, { json = false, timeout, allowSuperuser }: QueryOptions) => {
      const timeoutMs = duration('--timeout', timeout) ?? 0;
      const location = databaseLocation(readSettings(context));
      const onWaiting = (message: string) => void context.errorStream.write(`${message}\n`);
      const options = { timeoutMs, allowSuperuser, signal: context.signal, onWaiting };
      await readStatement(location, sql, options, (answer) => writeRows(answer, json, context));
    });
}

/** Writes the answer as it comes, no faster than it is read. */
async function writeRows({ columns, batches }: StatementAnswer, json: boolean, context: CommandContext): Promise<void> {
  const format = json ? jsonRows(columns) : textRows(columns);
  for await (const batch of batches) {
    if (!(await context.write(format.rows(batch)))) return;
  }
  await context.write(format.end());
}
