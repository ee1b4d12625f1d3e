import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../house.ts';
import { readLastRun } from './file-costs.ts';
import { slowestTable } from './slowest-table.ts';
import { vitestArguments } from './suite-parts.ts';

/**
 * Runs a part of the suite, `node run-tests.ts PART [WORDS FOR VITEST]`, and shows what was slow; without words the part that
 * SUITE_PART names. Ends as vitest ends.
 */
if (import.meta.main) {
  const [part = process.env.SUITE_PART ?? '', ...words] = process.argv.slice(2);
  const isWhole = part === 'proofs';
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...vitestArguments(part), ...words],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...(isWhole && { BACKFIELD_PROOFS: 'whole' }) } },
  );
  const table = slowestTable(readLastRun(), { width: process.stdout.columns ?? 80 });
  console.log(`\n${table}`);
  const summary = process.env.GITHUB_STEP_SUMMARY;
  if (summary) appendFileSync(summary, `\`\`\`\n${table}\n\`\`\`\n`);
  process.exitCode = status ?? 1;
}
