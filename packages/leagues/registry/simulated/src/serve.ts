import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Fault, type FaultPlan, type FaultRule, usualMix } from '@backfield/simulator';
import { startSimulator } from './start-simulator.ts';

/**
 * The simulator as a program, for tests that run Backfield as a process:
 * `node packages/leagues/registry/simulated/src/serve.ts --port 0 --seed 1 --now 2024-10-27T12:00:00Z [--faults FILE] [--share 0.2 --mix reset,hang]`.
 * FILE is a JSON array of fault rules. Prints one line, the address, and answers until it is stopped.
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    now: { type: 'string', default: '2024-10-27T12:00:00Z' },
    'latency-ms': { type: 'string', default: '0' },
    faults: { type: 'string' },
    share: { type: 'string' },
    mix: { type: 'string', default: usualMix.join() },
  },
});

const faults: FaultPlan = {
  ...(values.faults !== undefined && { rules: JSON.parse(readFileSync(values.faults, 'utf8')) as FaultRule[] }),
  ...(values.share !== undefined && { share: { share: Number(values.share), mix: values.mix.split(',') as Fault[] } }),
};
const simulator = await startSimulator({
  seed: values.seed,
  now: values.now,
  port: Number(values.port),
  latencyMs: Number(values['latency-ms']),
  faults,
});
process.stdout.write(`${simulator.url}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void simulator.close());
