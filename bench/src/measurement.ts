/** One line of the report. */
export interface Measurement {
  what: string;
  measured: string;
  /** The target that the figure is held against; a note or nothing for a figure that only explains the others. */
  target: string;
  /** True where the target is met; null where there is none. */
  isMet: boolean | null;
}

/** One part of the benchmark. Each of its figures is a ratio of things measured in the same run, on the same machine. */
export interface Section {
  name: string;
  title: string;
  run(): Promise<Measurement[]>;
}

/** A figure with a target. */
export function atLeast(what: string, value: number, least: number, unit = ''): Measurement {
  return {
    what,
    measured: `${format(value)}${unit}`,
    target: `at least ${format(least)}${unit}`,
    isMet: value >= least,
  };
}

export function atMost(what: string, value: number, most: number, unit = ''): Measurement {
  return { what, measured: `${format(value)}${unit}`, target: `at most ${format(most)}${unit}`, isMet: value <= most };
}

/** A figure without a target. */
export function figure(what: string, measured: string, note = ''): Measurement {
  return { what, measured, target: note, isMet: null };
}

/** Formats a number with three significant digits, or as a whole number. */
export function format(value: number): string {
  const digits = value < 100 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 };
  return value.toLocaleString('en-US', digits);
}

/** The section as a small table, one line a measurement. */
export function toTable({ title }: Section, measurements: readonly Measurement[]): string {
  const nameWidth = Math.max(...measurements.map(({ what }) => what.length));
  const valueWidth = Math.max(...measurements.map(({ measured }) => measured.length));
  const lines = measurements.map(({ what, measured, target, isMet }) => {
    const verdict = isMet === false ? '   MISSED' : '';
    return `  ${what.padEnd(nameWidth)}  ${measured.padStart(valueWidth)}   ${target}${verdict}`.trimEnd();
  });
  return [title, ...lines, ''].join('\n');
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
