import type { Simulator } from '@backfield/simulator';
import type { TestDatabase } from '@backfield/store/testing';
import { type Environment, type ProgramRun, type RunningProcess, startProcess } from './run-process.ts';
import { runProgram } from './run-program.ts';

const shiftedClock = new URL('./shifted-clock.ts', import.meta.url).href;

/** The program and the made-up leagues at the same time, whichever one. */
export interface TimeTravel {
  /** Sets the time of both, the program and the made-up leagues, from now on. */
  to(instant: string): void;
  run(words: string, more?: Environment): Promise<ProgramRun>;
  start(words: string): RunningProcess;
}

export function createTimeTravel(simulator: Simulator, { environment }: TestDatabase): TimeTravel {
  const there = (more: Environment = {}) => ({
    ...environment,
    BACKFIELD_UPSTREAM: simulator.url,
    NODE_OPTIONS: `--import ${shiftedClock}`,
    CLOCK_AT: simulator.world.now.toString(),
    ...more,
  });
  return {
    to: (instant) => simulator.world.setNow(instant),
    run: (words, more) => runProgram(words.split(' '), there(more)),
    start: (words) => startProcess(words.split(' '), there()),
  };
}
