import { readLastRun } from './file-costs.ts';
import { slowestTable } from './slowest-table.ts';

console.log(slowestTable(readLastRun(), { width: process.stdout.columns ?? 80 }));
