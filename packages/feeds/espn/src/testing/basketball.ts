import { summaryOf } from './payloads.ts';

const labels = ['MIN', 'PTS', 'FG', '3PT', 'FT', 'REB', 'AST', 'TO', 'STL', 'BLK', 'OREB', 'DREB', 'PF', '+/-'];

export interface BasketballSummaryOptions {
  id?: string;
  /** Length of the game; five players a team play all of it. */
  minutes: number;
  /** Cells of the home team's first player by label, in place of those of a sound game. */
  changed?: Record<string, string>;
}

/** A final game in ESPN's shape, 50-40 over four quarters, with five players a team and one who did not play. */
export function basketballSummaryOf({ id = '1001', minutes, changed = {} }: BasketballSummaryOptions) {
  const scorers = { PTS: '10', FG: '4-8', '3PT': '1-2', FT: '1-1', '+/-': '+10' };
  const others = { PTS: '8', FG: '3-8', '3PT': '1-4', FT: '1-2', '+/-': '-10' };
  return summaryOf({
    id,
    homeScore: '50',
    homePeriods: ['14', '12', '12', '12'],
    awayScore: '40',
    awayPeriods: ['10', '10', '10', '10'],
    homeBlocks: [blockOf(100, { ...scorers, MIN: `${minutes}` }, changed)],
    awayBlocks: [blockOf(200, { ...others, MIN: `${minutes}` })],
  });
}

function blockOf(firstId: number, cells: Record<string, string>, changed: Record<string, string> = {}) {
  const everyone = { REB: '3', AST: '2', TO: '0', STL: '0', BLK: '1', OREB: '1', DREB: '2', PF: '2', ...cells };
  const players = Array.from({ length: 5 }, (_, place) => {
    const row: Record<string, string> = place === 0 ? { ...everyone, ...changed } : everyone;
    return rowOf(firstId + place, { didNotPlay: false, stats: labels.map((label) => row[label] ?? '') });
  });
  const benched = rowOf(firstId + 5, { didNotPlay: true, stats: [] });
  return { names: labels, keys: labels, labels, athletes: [...players, benched], totals: [] };
}

function rowOf(id: number, rest: { didNotPlay: boolean; stats: string[] }) {
  const athlete = { id: `${id}`, displayName: `Player ${id}` };
  return { active: false, athlete, starter: true, reason: "COACH'S DECISION", ejected: false, ...rest };
}
