import type { PlayedSide, SimulatedLine, Stats } from '@backfield/simulator';
import { totals } from '@backfield/simulator';
import { athlete } from './athlete.ts';
import { baseballPosition } from './baseball-positions.ts';
import type { EspnSite } from './channel.ts';

interface Column {
  label: string;
  key: string;
  description: string;
  show(stats: Stats): string;
  /** Averages are those of the season, and no total has one. */
  ofSeason?: true;
}

const count = (stats: Stats, name: string): number => stats[name] ?? 0;

function one(label: string, key: string, description: string, name: string): Column {
  return { label, key, description, show: (stats) => String(count(stats, name)) };
}

/** A figure that anybody could have: the simulator keeps no running sums. */
function ofSeason(label: string, key: string, description: string, figure: string): Column {
  return { label, key, description, show: () => figure, ofSeason: true };
}

function innings(stats: Stats): string {
  const outs = count(stats, 'pitching_outs');
  return `${Math.floor(outs / 3)}.${outs % 3}`;
}

const batting: readonly Column[] = [
  {
    label: 'H-AB',
    key: 'hits-atBats',
    description: 'Hits per At Bats',
    show: (stats) => `${count(stats, 'hits')}-${count(stats, 'at_bats')}`,
  },
  one('AB', 'atBats', 'At Bats', 'at_bats'),
  one('R', 'runs', 'Runs', 'runs'),
  one('H', 'hits', 'Hits', 'hits'),
  one('RBI', 'RBIs', 'Runs Batted In', 'runs_batted_in'),
  one('HR', 'homeRuns', 'Home Runs', 'home_runs'),
  one('BB', 'walks', 'Walks', 'walks'),
  one('K', 'strikeouts', 'Strikeouts', 'strikeouts'),
  {
    label: '#P',
    key: 'pitches',
    description: 'Pitches Seen',
    show: (stats) => String(4 * count(stats, 'plate_appearances')),
  },
  ofSeason('AVG', 'avg', 'Batting Average', '.251'),
  ofSeason('OBP', 'onBasePct', 'On Base Percentage', '.322'),
  ofSeason('SLG', 'slugAvg', 'Slugging Percentage', '.413'),
];

const pitching: readonly Column[] = [
  { label: 'IP', key: 'fullInnings.partInnings', description: 'Innings Pitched', show: innings },
  one('H', 'hits', 'Hits', 'hits_allowed'),
  one('R', 'runs', 'Runs', 'runs_allowed'),
  one('ER', 'earnedRuns', 'Earned Runs', 'earned_runs'),
  one('BB', 'walks', 'Walks', 'walks_allowed'),
  one('K', 'strikeouts', 'Strikeouts', 'pitching_strikeouts'),
  one('HR', 'homeRuns', 'Home Runs', 'home_runs_allowed'),
  {
    label: 'PC-ST',
    key: 'pitches-strikes',
    description: 'Pitches Thrown/Strikes Thrown',
    show: (stats) => `${count(stats, 'pitches_thrown')}-${count(stats, 'strikes_thrown')}`,
  },
  ofSeason('ERA', 'ERA', 'Earned Run Average', '4.05'),
  one('PC', 'pitches', 'Pitches Thrown', 'pitches_thrown'),
];

/** The batters in batting order, and the pitchers first to last. */
export function baseballBlocks(site: EspnSite, side: PlayedSide): unknown[] {
  const batters = side.lines
    .filter(({ blocks }) => blocks.batting)
    .toSorted((a, b) => Number(a.battingOrder) - Number(b.battingOrder));
  const pitchers = side.lines.filter(({ blocks }) => blocks.pitching).toSorted((a, b) => started(b) - started(a));
  return [block(site, side, 'batting', batting, batters), block(site, side, 'pitching', pitching, pitchers)];
}

const started = ({ blocks }: SimulatedLine): number => blocks.pitching?.gamesStarted ?? 0;

function block(
  site: EspnSite,
  side: PlayedSide,
  type: 'batting' | 'pitching',
  columns: readonly Column[],
  lines: readonly SimulatedLine[],
) {
  const labels = columns.map(({ label }) => label);
  const sums = totals(side, type);
  return {
    type,
    names: labels,
    keys: columns.map(({ key }) => key),
    labels,
    descriptions: columns.map(({ description }) => description),
    athletes: lines.map((line) => row(site, type, line, columns)),
    totals: columns.map((column) => (column.ofSeason ? '' : column.show(sums))),
  };
}

function row(site: EspnSite, type: 'batting' | 'pitching', line: SimulatedLine, columns: readonly Column[]) {
  const { player, blocks, battingOrder, positions } = line;
  const stats = blocks[type] ?? {};
  const { jersey: _, ...person } = athlete(site, player);
  const last = baseballPosition(positions.at(-1) ?? player.position);
  const { id: __, ...named } = baseballPosition(player.position);
  const notes = type === 'pitching' ? decision(stats) : null;
  return {
    active: true,
    athlete: {
      ...person,
      shortName: `${player.first.slice(0, 1)}. ${player.last}`,
      position: named,
      positions: [last],
      ...(type === 'pitching' && { throws: 'RHP' }),
    },
    starter: type === 'pitching' ? started(line) > 0 : battingOrder.endsWith('00'),
    batOrder: type === 'pitching' ? 0 : Math.floor(Number(battingOrder) / 100),
    position: last,
    ...(positions.length > 1 && { positions: positions.map(baseballPosition) }),
    ...(notes !== null && { notes: [{ type: 'pitchingDecision', text: notes }] }),
    ...(type === 'batting' && { atBats: [] }),
    stats: columns.map(({ show }) => show(stats)),
  };
}

/** The decision for readers, with sums of the season: "W, 5-4", "S, 18", "L, 1-2, B, 2". */
function decision(stats: Stats): string | null {
  const notes = [
    ['pitching_wins', 'W, 5-4'],
    ['pitching_losses', 'L, 4-5'],
    ['saves', 'S, 18'],
    ['holds', 'H, 4'],
    ['blown_saves', 'B, 2'],
  ].flatMap(([name = '', text = '']) => (count(stats, name) > 0 ? [text] : []));
  return notes.length > 0 ? notes.join(', ') : null;
}

/** The team statistics: groups of figures, where other sports have one list. */
export function baseballTeamStatistics(side: PlayedSide): unknown[] {
  const [bat, pitch] = [totals(side, 'batting'), totals(side, 'pitching')];
  return [
    group('batting', 'Batting', [
      ['atBats', 'At Bats', 'AB', count(bat, 'at_bats')],
      ['runs', 'Runs', 'R', count(bat, 'runs')],
      ['hits', 'Hits', 'H', count(bat, 'hits')],
      ['doubles', 'Doubles', '2B', count(bat, 'doubles')],
      ['homeRuns', 'Home Runs', 'HR', count(bat, 'home_runs')],
      ['stolenBases', 'Stolen Bases', 'SB', count(bat, 'stolen_bases')],
    ]),
    group('pitching', 'Pitching', [
      ['thirdInnings', 'Third Innings', 'TI', count(pitch, 'pitching_outs')],
      ['earnedRuns', 'Earned Runs', 'ER', count(pitch, 'earned_runs')],
      ['battersFaced', 'Batters Faced', 'BF', count(pitch, 'batters_faced')],
    ]),
    group('fielding', 'Fielding', [['errors', 'Errors', 'E', count(totals(side, 'fielding'), 'errors')]]),
  ];
}

function group(name: string, displayName: string, rows: [string, string, string, number][]) {
  const stats = rows.map(([stat, display, abbreviation, value]) => ({
    name: stat,
    displayName: display,
    shortDisplayName: abbreviation,
    description: display,
    abbreviation,
    value,
    displayValue: String(value),
  }));
  return { name, displayName, stats };
}

/** The details: sentences for readers, with what no column has, such as who hit a double. */
export function baseballDetails({ lines }: PlayedSide) {
  const doubles = lines.flatMap(({ player, blocks }) =>
    (blocks.batting?.doubles ?? 0) > 0 ? [`${player.last} (17)`] : [],
  );
  const stat = {
    name: 'doubles',
    displayName: 'Doubles',
    shortDisplayName: '2B',
    abbreviation: '2B',
    displayValue: doubles.join('; '),
  };
  return { details: [{ name: 'battingDetails', displayName: 'Batting', stats: [stat] }] };
}

export function hitsAndErrors(side: PlayedSide | null) {
  if (!side) return { hits: 0, errors: 0 };
  return { hits: count(totals(side, 'batting'), 'hits'), errors: count(totals(side, 'fielding'), 'errors') };
}
