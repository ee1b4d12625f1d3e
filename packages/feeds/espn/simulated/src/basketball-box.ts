import type { PlayedSide, Player, SimulatedLine, Stats } from '@backfield/simulator';
import { totals } from '@backfield/simulator';
import { athlete } from './athlete.ts';
import type { EspnSite } from './channel.ts';

interface Column {
  label: string;
  key: string;
  description: string;
  show(stats: Stats): string;
}

/** A column that one league has beside those of the sport. */
export interface ExtraColumn {
  label: string;
  propType: string;
}

const count = (stats: Stats, name: string): number => stats[name] ?? 0;
const one = (name: string) => (stats: Stats) => String(count(stats, name));
const pair = (made: string, attempted: string) => (stats: Stats) => `${count(stats, made)}-${count(stats, attempted)}`;
const signed = (value: number): string => (value > 0 ? `+${value}` : String(value));

const common: readonly Column[] = [
  { label: 'MIN', key: 'minutes', description: 'Minutes', show: one('minutes') },
  { label: 'PTS', key: 'points', description: 'Points', show: one('points') },
  {
    label: 'FG',
    key: 'fieldGoalsMade-fieldGoalsAttempted',
    description: 'Field Goals Made/Attempted',
    show: pair('field_goals_made', 'field_goals_attempted'),
  },
  {
    label: '3PT',
    key: 'threePointFieldGoalsMade-threePointFieldGoalsAttempted',
    description: '3-Point Field Goals Made/Attempted',
    show: pair('three_pointers_made', 'three_pointers_attempted'),
  },
  {
    label: 'FT',
    key: 'freeThrowsMade-freeThrowsAttempted',
    description: 'Free Throws Made/Attempted',
    show: pair('free_throws_made', 'free_throws_attempted'),
  },
  { label: 'REB', key: 'rebounds', description: 'Rebounds', show: one('rebounds') },
  { label: 'AST', key: 'assists', description: 'Assists', show: one('assists') },
  { label: 'TO', key: 'turnovers', description: 'Turnovers', show: one('turnovers') },
  { label: 'STL', key: 'steals', description: 'Steals', show: one('steals') },
  { label: 'BLK', key: 'blocks', description: 'Blocks', show: one('blocks') },
  { label: 'OREB', key: 'offensiveRebounds', description: 'Offensive Rebounds', show: one('offensive_rebounds') },
  { label: 'DREB', key: 'defensiveRebounds', description: 'Defensive Rebounds', show: one('defensive_rebounds') },
  { label: 'PF', key: 'fouls', description: 'Personal Fouls', show: one('personal_fouls') },
  {
    label: '+/-',
    key: 'plusMinus',
    description: 'Teams net points while player is on the court.',
    show: (stats) => signed(count(stats, 'plus_minus')),
  },
];

const positionNames: Readonly<Record<string, string>> = {
  PG: 'Point Guard',
  SG: 'Shooting Guard',
  SF: 'Small Forward',
  PF: 'Power Forward',
  C: 'Center',
  G: 'Guard',
  F: 'Forward',
};

/** One block without a name; its totals leave minutes and plus/minus open. */
export function basketballBlocks(
  site: EspnSite,
  side: PlayedSide,
  extraColumns: readonly ExtraColumn[] = [],
): unknown[] {
  const extra = extraColumns.map(({ label, propType }) => ({
    label,
    key: propType,
    description: propType,
    show: one(propType),
  }));
  const columns = [...common, ...extra];
  const labels = columns.map(({ label }) => label);
  const sums = totals(side, 'player');
  return [
    {
      names: labels,
      keys: columns.map(({ key }) => key),
      labels,
      descriptions: columns.map(({ description }) => description),
      athletes: side.lines.map((line, index) => row(site, columns, line, index)),
      totals: columns.map(({ label, show }) => (label === 'MIN' || label === '+/-' ? '' : show(sums))),
    },
  ];
}

/** Like the source, every row gives "coach's decision" as a reason; only `didNotPlay` counts. */
function row(site: EspnSite, columns: readonly Column[], { player, starter, blocks }: SimulatedLine, index: number) {
  const stats = blocks.player;
  return {
    active: index % 3 === 0,
    athlete: {
      ...athlete(site, player),
      shortName: `${player.first.slice(0, 1)}. ${player.last}`,
      position: position(player),
    },
    starter,
    didNotPlay: stats === undefined,
    reason: "COACH'S DECISION",
    ejected: false,
    stats: stats ? columns.map(({ show }) => show(stats)) : [],
  };
}

function position({ position: abbreviation }: Player) {
  const name = positionNames[abbreviation] ?? abbreviation;
  return { name, displayName: name, abbreviation };
}

const percent = (made: number, attempted: number): string =>
  attempted === 0 ? '0' : String(Math.round((100 * made) / attempted));

export function basketballTeamStatistics(side: PlayedSide, opponent: PlayedSide): unknown[] {
  const sums = totals(side, 'player');
  const of = (name: string) => count(sums, name);
  const rows: [name: string, displayValue: string | number, label: string, abbreviation: string][] = [
    ['fieldGoalPct', percent(of('field_goals_made'), of('field_goals_attempted')), 'Field Goal %', 'FG%'],
    [
      'threePointFieldGoalPct',
      percent(of('three_pointers_made'), of('three_pointers_attempted')),
      'Three Point %',
      '3P%',
    ],
    ['freeThrowPct', percent(of('free_throws_made'), of('free_throws_attempted')), 'Free Throw %', 'FT%'],
    ['totalRebounds', of('rebounds'), 'Rebounds', 'REB'],
    ['offensiveRebounds', of('offensive_rebounds'), 'Offensive Rebounds', 'OR'],
    ['defensiveRebounds', of('defensive_rebounds'), 'Defensive Rebounds', 'DR'],
    ['assists', of('assists'), 'Assists', 'AST'],
    ['steals', of('steals'), 'Steals', 'STL'],
    ['blocks', of('blocks'), 'Blocks', 'BLK'],
    ['turnovers', of('turnovers'), 'Turnovers', 'TO'],
    ['teamTurnovers', 0, 'Team Turnovers', 'TTO'],
    ['totalTurnovers', of('turnovers'), 'Total Turnovers', 'ToTO'],
    ['technicalFouls', count(side.extras, 'technicalFouls'), 'Technical Fouls', 'TECH'],
    ['fouls', of('personal_fouls'), 'Fouls', 'PF'],
    ['largestLead', Math.max(0, side.score - opponent.score), 'Largest Lead', 'LL'],
  ];
  const shooting = common.slice(2, 5).map(({ key, label, show }) => ({ name: key, displayValue: show(sums), label }));
  return [
    ...shooting,
    ...rows.map(([name, value, label, abbreviation]) => ({ name, displayValue: String(value), label, abbreviation })),
  ];
}
