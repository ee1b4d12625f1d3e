/** A stored or incoming stat line, by the source's ids. */
export interface KeyedLine {
  sourcePlayerId: string;
  sourceTeamId: string;
  propType: string;
  value: number;
}

export interface LineDiff {
  /** Lines that were not stored. */
  added: KeyedLine[];
  /** Lines whose value differs from the stored one. */
  changed: (KeyedLine & { oldValue: number })[];
  /** Stored lines that the answer no longer holds. */
  removed: KeyedLine[];
}

/** The key that tells one line of a game from another. */
export function keyOfLine({ sourcePlayerId, sourceTeamId, propType }: KeyedLine): string {
  return `${sourceTeamId} ${sourcePlayerId} ${propType}`;
}

/** The changes that an answer makes to the stored lines of its game. */
export function diffLines(stored: readonly KeyedLine[], incoming: readonly KeyedLine[]): LineDiff {
  const before = new Map(stored.map((line) => [keyOfLine(line), line]));
  const diff: LineDiff = { added: [], changed: [], removed: [] };
  for (const line of incoming) {
    const key = keyOfLine(line);
    const old = before.get(key);
    if (!old) diff.added.push(line);
    else if (old.value !== line.value) diff.changed.push({ ...line, oldValue: old.value });
    before.delete(key);
  }
  diff.removed.push(...before.values());
  return diff;
}

/**
 * The reason why an answer must not replace the stored lines, or null where it may: a team is gone, or at least a tenth of the
 * stored lines vanish or turn to zero. A smaller loss is a correction like any other.
 */
export function worseThanStored(stored: readonly KeyedLine[], diff: LineDiff): string | null {
  if (stored.length === 0) return null;
  const teams = new Map<string, number>();
  for (const { sourceTeamId } of stored) teams.set(sourceTeamId, (teams.get(sourceTeamId) ?? 0) + 1);
  for (const { sourceTeamId } of diff.removed) teams.set(sourceTeamId, (teams.get(sourceTeamId) ?? 0) - 1);
  for (const { sourceTeamId } of diff.added) teams.set(sourceTeamId, (teams.get(sourceTeamId) ?? 0) + 1);
  const gone = [...teams].find(([, lines]) => lines <= 0);
  if (gone) return `every line of team ${gone[0]} is gone`;
  const zeroed = diff.changed.filter(({ value, oldValue }) => value === 0 && oldValue !== 0).length;
  const lost = diff.removed.length + zeroed;
  if (lost * 10 < stored.length) return null;
  return `${diff.removed.length} of ${stored.length} stored lines are gone and ${zeroed} turned to zero`;
}
