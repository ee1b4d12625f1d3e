import { spawn } from 'node:child_process';
import { channel } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { beforeAll, expect, it } from 'vitest';
import { startsSoFar } from './count-starts.ts';

const before = { ...startsSoFar };
beforeAll(async () => {
  await once(spawn(process.execPath, ['--version'], { stdio: 'ignore' }), 'close');
  channel('backfield:test-database').publish({});
});

it('counts the processes and databases of a test file', () => {
  expect(startsSoFar.processes - before.processes).toBe(1);
  expect(startsSoFar.databases - before.databases).toBe(1);
});
