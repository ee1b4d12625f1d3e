import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { toGameDay } from '@backfield/contract';
import { startSimulator } from '@backfield/simulated-leagues';
import type { Simulator } from '@backfield/simulator';
import { openStore } from '@backfield/store';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { asked, linesOf, trueLines, until } from './support/made-up-upstream.ts';
import { type Environment, type RunningProcess, runProcess, startProcess } from './support/run-process.ts';
import { runProgram } from './support/run-program.ts';
import { createScratch, type Scratch } from './support/scratch.ts';
import { storedRows } from './support/stored-rows.ts';

const now = '2024-10-28T12:00:00Z';
const [from, to] = ['2024-09-10', '2024-09-16'];
const run = ['WNBA', '--from', from, '--to', to, '--rate', '50'];
/** The promise. Within it the games in hand, the progress and the record of the run are saved, or given up. */
const promisedMs = 2000;

let scratch: Scratch;
let simulator: Simulator;
/** A server that accepts connections and says nothing. */
let silent: Server;
/** The environment of one database for all moments: each signal falls on what the ones before left. */
let environment: Environment;
let connections = 0;

beforeAll(async () => {
  scratch = await createScratch();
  simulator = await startSimulator({ now });
  silent = createServer(() => {
    connections += 1;
  });
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  environment = { BACKFIELD_DATA_DIR: scratch.path('data'), BACKFIELD_UPSTREAM: simulator.url };
});
afterAll(async () => {
  await simulator.close();
  silent.close();
  await scratch[Symbol.asyncDispose]();
});

function silentAddress(protocol: string): string {
  const address = silent.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return `${protocol}://127.0.0.1:${address.port}`;
}

interface Moment {
  words: string[];
  environment?: () => Environment;
  /** Called before the program is started. */
  prepare?: () => Promise<void>;
  /** Resolves when it is time to send the signal. */
  when(program: RunningProcess): Promise<unknown>;
  faults?: Parameters<Simulator['setFaults']>[0];
}

const after = (ms: number) => () => wait(ms);
const saying = (words: string) => (program: RunningProcess) => until(() => program.errors().includes(words));
const requests = (count: number) => (program: RunningProcess) => asked(simulator, count, program);
const connected = () => until(() => connections > 0);
const onSilentServer = () => ({ ...environment, DATABASE_URL: `${silentAddress('postgres')}/games` });
const onSilentHost = () => ({ ...environment, BACKFIELD_UPSTREAM: silentAddress('http') });
const faulty = (fault: 'hang' | 'status:500') =>
  ({ rules: [{ match: 'summary', times: 'always', do: fault }] }) as const;
/** The one statement of a command that takes hours; it is under way a while after the lock was taken. */
const endless = ['query', 'select count(*) from generate_series(1, 100000000000) as number'];

const moments: readonly (readonly [string, Moment])[] = [
  ['the program is started', { words: run, when: after(20) }],
  ['the program is read', { words: run, when: after(150) }],
  ['a database is being made', { words: run, prepare: removeDatabase, when: saying('Making the embedded database') }],
  [
    'a database has been being made for a while',
    { words: run, prepare: removeDatabase, when: async (program) => saying('Making')(program).then(after(400)) },
  ],
  [
    'the tables are made',
    {
      words: ['migrate'],
      prepare: removeDatabase,
      when: async (program) => saying('Making')(program).then(after(150)),
    },
  ],
  ['the first request is made', { words: run, prepare: makeDatabase, when: requests(1) }],
  ['games are read', { words: run, when: requests(10) }],
  ['later games are read', { words: [...run, '--fresh'], when: requests(12) }],
  ['a database is opened', { words: ['status'], when: after(450) }],
  ['a database was opened', { words: ['verify', 'WNBA'], when: after(700) }],
  ['a host hangs', { words: run, when: requests(6), faults: faulty('hang') }],
  ['all hosts hang', { words: run, environment: onSilentHost, when: connected }],
  ['a request waits to be made again', { words: run, when: requests(14), faults: faulty('status:500') }],
  [
    'the sources are asked and say nothing',
    { words: ['sources', '--check'], environment: onSilentHost, when: connected },
  ],
  ['the canaries are asked and say nothing', { words: ['canary'], environment: onSilentHost, when: connected }],
  ['a server never answers a run', { words: run, environment: onSilentServer, when: connected }],
  ['a server never answers a question', { words: ['query', 'select 1'], environment: onSilentServer, when: connected }],
  ['a server never answers health', { words: ['health'], environment: onSilentServer, when: connected }],
  ['a statement never ends', { words: endless, when: after(1500) }],
  ['another run holds the days', { words: run, prepare: holdTheDays, when: saying('Waiting for it.') }],
  ['leagues are compared', { words: ['reconcile', ...run.slice(1)], when: after(900) }],
  ['the demo works', { words: ['demo'], when: after(1500) }],
];

describe('a signal', { timeout: 90_000 }, () => {
  it.each(
    moments.map(([name, moment], index) => ({ name, moment, signal: index % 2 === 0 ? 'SIGINT' : 'SIGTERM' }) as const),
  )('ends the program within two seconds when $name ($signal)', async ({ moment, signal }) => {
    connections = 0;
    simulator.reset();
    simulator.setFaults(moment.faults ?? {});
    await moment.prepare?.();
    const program = startProcess(moment.words, moment.environment?.() ?? environment);
    onTestFinished(() => void program.child.kill('SIGKILL'));
    await moment.when(program);
    const sentAtMs = performance.now();
    program.child.kill(signal);
    const ended = await program.done;
    const tookMs = performance.now() - sentAtMs;
    // Before it listens, a signal ends it as it ends any process.
    expect(ended.exitCode ?? ended.signal, ended.errors).toBeOneOf([130, signal]);
    expect(tookMs).toBeLessThan(promisedMs);
  });

  it('leaves a database that opens, and the same words go on until every line is there', async () => {
    simulator.reset();
    simulator.setFaults({});
    const location = { directory: join(scratch.path('data'), 'db') };
    await forgetTheHold(location);
    const { exitCode, errors } = await runProgram(run, environment);
    expect(exitCode, errors).toBe(0);
    expect(linesOf(await storedRows(location), 'WNBA')).toEqual(trueLines(simulator, 'WNBA', from, to));
  });
});

/** The one before may have been made in time. */
async function removeDatabase(): Promise<void> {
  rmSync(join(scratch.path('data'), 'db'), { recursive: true, force: true });
}

async function makeDatabase(): Promise<void> {
  await (await openStore({ directory: join(scratch.path('data'), 'db') })).close();
}

/** Holds the days' lease as a run on another machine does, of which nobody here can tell whether it is dead. */
async function holdTheDays(): Promise<void> {
  await using store = await openStore({ directory: join(scratch.path('data'), 'db') });
  const holder = 'another-machine, process 1';
  await store.acquireLease({ league: 'WNBA', from: toGameDay(from), to: toGameDay(to), holder, lastsMs: 600_000 });
}

async function forgetTheHold(location: { directory: string }): Promise<void> {
  await using store = await openStore(location);
  await store.query('delete from leases');
}

it('needs no signal where PGlite gives up on a database: the program says so and ends', {
  timeout: 60_000,
}, async () => {
  const data = scratch.path('broken');
  cpSync(join(scratch.path('data'), 'db'), join(data, 'db'), { recursive: true });
  writeFileSync(join(data, 'db/global/pg_control'), Buffer.alloc(8192));
  const { exitCode, output, errors } = await runProcess(['status'], { BACKFIELD_DATA_DIR: data });
  expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' });
  expect(errors).toMatch(/can't be opened: .* move the directory away and backfill again.*\(DATABASE_ERROR\)/);
});
