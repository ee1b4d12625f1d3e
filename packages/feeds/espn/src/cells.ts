/** The reading of one column's text of a box score. */
export interface Cell {
  propTypes: readonly string[];
  /** Reads one value for each prop type, in their order; null where the text is not of the expected form. */
  read(text: string): number[] | null;
}

/** ESPN's column label -> what its cells hold. Columns that are not named here are not read. */
export type Columns = Readonly<Record<string, Cell>>;

/**
 * ESPN's marks for "no value": a total that makes no sense, a player without one. `-----` is what becomes of a pair. They
 * give no line, never a zero.
 */
export function isBlank(text: string): boolean {
  return /^(-{2,}([/:-]-{2,})?)?$/.test(text);
}

/** A cell with one number: `12`, `-3`, `+8`, `0.5`. */
export function number(propType: string): Cell {
  return cell([propType], /^([+-]?\d+(?:\.\d+)?)$/, (value) => [Number(value)]);
}

/** A cell with two whole numbers: `23/35`, `1-11`, and `1--3` where the second one is negative. */
export function pair(first: string, second: string): Cell {
  return cell([first, second], /^(-?\d+)[/-](-?\d+)$/, (one, two) => [Number(one), Number(two)]);
}

/** A cell with `mm:ss`, read as seconds; minutes are not bounded by an hour. */
export function clock(propType: string): Cell {
  return cell([propType], /^(\d+):([0-5]\d)$/, (minutes, seconds) => [Number(minutes) * 60 + Number(seconds)]);
}

/** A cell with innings pitched, read as outs: the digit after the dot counts thirds, `5.1` is sixteen outs. */
export function outs(propType: string): Cell {
  return cell([propType], /^(\d+)\.([012])$/, (innings, thirds) => [Number(innings) * 3 + Number(thirds)]);
}

function cell(propTypes: string[], pattern: RegExp, toValues: (...groups: string[]) => number[]): Cell {
  return {
    propTypes,
    read(text) {
      const match = pattern.exec(text);
      return match ? toValues(...match.slice(1)) : null;
    },
  };
}
