import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { root } from '../house.ts';
import { type FileCost, writeLastRun } from './file-costs.ts';

/** Tells vitest to keep what each file of a run cost, for the table of the slowest ones. */
export class CostReporter implements Reporter {
  #startedAtMs = 0;

  onTestRunStart(): void {
    this.#startedAtMs = Date.now();
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    writeLastRun({ tookMs: Date.now() - this.#startedAtMs, files: costsOf(modules) });
  }
}

/** A file that runs in several time zones is one file, with the sum of its costs. */
function costsOf(modules: readonly TestModule[]): FileCost[] {
  const files = new Map<string, FileCost>();
  for (const module of modules) {
    const cost = costOf(module);
    const { file, importMs, hooksMs, testsMs, processes, databases } = files.get(cost.file) ?? { ...cost, ...nothing };
    files.set(file, {
      file,
      importMs: importMs + cost.importMs,
      hooksMs: hooksMs + cost.hooksMs,
      testsMs: testsMs + cost.testsMs,
      processes: processes + cost.processes,
      databases: databases + cost.databases,
    });
  }
  return [...files.values()];
}

const nothing = { importMs: 0, hooksMs: 0, testsMs: 0, processes: 0, databases: 0 };

function costOf(module: TestModule): FileCost {
  const { environmentSetupDuration, prepareDuration, setupDuration, collectDuration, duration } = module.diagnostic();
  const { processes = 0, databases = 0 } = module.meta();
  const tests = [...module.children.allTests()].map((test) => test.diagnostic()?.duration ?? 0);
  // Tests that run side by side are longer together than their file.
  const testsMs = Math.min(
    duration,
    tests.reduce((sum, testMs) => sum + testMs, 0),
  );
  return {
    file: relative(root, module.moduleId),
    importMs: environmentSetupDuration + prepareDuration + setupDuration + collectDuration,
    hooksMs: duration - testsMs,
    testsMs,
    processes,
    databases,
  };
}
