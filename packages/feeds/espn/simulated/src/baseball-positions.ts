const positions: Readonly<Record<string, readonly [id: string, name: string]>> = {
  P: ['1', 'Pitcher'],
  C: ['2', 'Catcher'],
  '1B': ['3', 'First Base'],
  '2B': ['4', 'Second Base'],
  '3B': ['5', 'Third Base'],
  SS: ['6', 'Shortstop'],
  LF: ['7', 'Left Field'],
  CF: ['8', 'Center Field'],
  RF: ['9', 'Right Field'],
  DH: ['10', 'Designated Hitter'],
  PH: ['11', 'Pinch Hitter'],
};

/** A player's position, in ESPN's words. */
export function baseballPosition(abbreviation: string) {
  const [id, name] = positions[abbreviation] ?? ['13', 'Infielder'];
  return { id, name, displayName: name, abbreviation };
}
