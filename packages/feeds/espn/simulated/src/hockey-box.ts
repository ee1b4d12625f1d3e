import type { PlayedGame, PlayedSide, SimulatedLine, Stats } from '@backfield/simulator';
import { totals } from '@backfield/simulator';
import { athlete } from './athlete.ts';
import type { EspnSite } from './channel.ts';

interface Column {
  key: string;
  label: string;
  description: string;
  show(stats: Stats): string;
}

const count = (stats: Stats, name: string): number => stats[name] ?? 0;
const signed = (value: number): string => (value > 0 ? `+${value}` : String(value));
const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
const percent = (part: number, whole: number): string => (whole === 0 ? '0.0' : ((100 * part) / whole).toFixed(1));

function one(key: string, label: string, description: string, name: string): Column {
  return { key, label, description, show: (stats) => String(count(stats, name)) };
}

function time(key: string, label: string, description: string, name: string): Column {
  return { key, label, description, show: (stats) => clock(count(stats, name)) };
}

/** `SOG` are goals of the shootout, `S` shots on goal; `YTDG` is the season's, made up. */
const skaterColumns: readonly Column[] = [
  one('blockedShots', 'BS', 'Total shots blocked.', 'blocked_shots'),
  one('hits', 'HT', 'Total hits.', 'hits'),
  one('takeaways', 'TK', 'Total takeaways.', 'takeaways'),
  {
    key: 'plusMinus',
    label: '+/-',
    description: 'Plus/Minus Rating',
    show: (stats) => signed(count(stats, 'plus_minus')),
  },
  time('timeOnIce', 'TOI', 'Total time on ice.', 'time_on_ice'),
  time('powerPlayTimeOnIce', 'PPTOI', 'Total power play time on ice.', 'power_play_time_on_ice'),
  time('shortHandedTimeOnIce', 'SHTOI', 'Total short handed time on ice.', 'shorthanded_time_on_ice'),
  {
    key: 'evenStrengthTimeOnIce',
    label: 'ESTOI',
    description: 'Total even strength time on ice.',
    show: (stats) =>
      clock(
        count(stats, 'time_on_ice') - count(stats, 'power_play_time_on_ice') - count(stats, 'shorthanded_time_on_ice'),
      ),
  },
  one('shifts', 'SHFT', 'Total shifts.', 'shifts'),
  one('goals', 'G', 'Total goals scored.', 'goals'),
  {
    key: 'ytdGoals',
    label: 'YTDG',
    description: 'Year to date goals/',
    show: (stats) => String(count(stats, 'goals') + 11),
  },
  one('assists', 'A', 'Total goal assists.', 'assists'),
  one('shotsTotal', 'S', 'Total shots.', 'shots_on_goal'),
  one('shotsMissed', 'SM', 'Total missed shots.', 'missed_shots'),
  one('shootoutGoals', 'SOG', 'Total shootout goals.', 'shootoutGoals'),
  one('faceoffsWon', 'FW', 'Total faceoffs won.', 'faceoffs_won'),
  one('faceoffsLost', 'FL', 'Total faceoffs lost.', 'faceoffs_lost'),
  {
    key: 'faceoffPercent',
    label: 'FO%',
    description: 'Percentage of faceoffs won.',
    show: (stats) =>
      percent(count(stats, 'faceoffs_won'), count(stats, 'faceoffs_won') + count(stats, 'faceoffs_lost')),
  },
  one('giveaways', 'GV', 'Total giveaways.', 'giveaways'),
  {
    key: 'penalties',
    label: 'PN',
    description: 'Total number of penalties.',
    show: (stats) => String(Math.floor(count(stats, 'penalty_minutes') / 2)),
  },
  one('penaltyMinutes', 'PIM', 'Total penalty minutes.', 'penalty_minutes'),
];

const goalieColumns: readonly Column[] = [
  one('goalsAgainst', 'GA', 'Total goals against.', 'goals_against'),
  one('shotsAgainst', 'SA', 'Total shots against.', 'shots_against'),
  one('shootoutSaves', 'SOS', 'Total shootout saves.', 'shootoutSaves'),
  one('shootoutShotsAgainst', 'SOSA', 'Total shootout shots against.', 'shootoutShots'),
  one('saves', 'SV', 'Total saves.', 'saves'),
  {
    key: 'savePct',
    label: 'SV%',
    description: 'Percentage of shots saved.',
    show: (stats) => (count(stats, 'saves') / Math.max(1, count(stats, 'shots_against'))).toFixed(3).replace(/^0/, ''),
  },
  one('evenStrengthSaves', 'ESSV', 'Saves made at even strength.', 'even_strength_saves'),
  one('powerPlaySaves', 'PPSV', 'Saves made while in a power play.', 'power_play_saves'),
  one('shortHandedSaves', 'SHSV', 'Saves made while shorthanded', 'shorthanded_saves'),
  time('timeOnIce', 'TOI', 'Total time on ice.', 'time_on_ice'),
  one('ytdGoals', 'YTDG', 'Year to date goals/', 'goals'),
  one('penaltyMinutes', 'PIM', 'Total penalty minutes.', 'penalty_minutes'),
];

/** Forwards, defenders, and the goalies who came in; without a totals row. In a shootout the first forward scored. */
export function hockeyBlocks(site: EspnSite, side: PlayedSide, { ending }: PlayedGame): unknown[] {
  const skaters = side.lines.filter(({ blocks }) => blocks.skater);
  const forwards = skaters.filter(({ player }) => player.position !== 'D');
  const defenders = skaters.filter(({ player }) => player.position === 'D');
  const goalies = side.lines.filter(({ blocks }) => blocks.goalie);
  const [scorer] = ending === 'shootout' ? forwards : [];
  const skated = (line: SimulatedLine) => ({ ...line.blocks.skater, shootoutGoals: line === scorer ? 1 : 0 });
  return [
    block(site, 'forwards', skaterColumns, forwards, skated),
    block(site, 'defenses', skaterColumns, defenders, skated),
    block(site, 'goalies', goalieColumns, goalies, ({ blocks }) => blocks.goalie ?? {}),
  ];
}

function block(
  site: EspnSite,
  name: string,
  columns: readonly Column[],
  lines: readonly SimulatedLine[],
  statsOf: (line: SimulatedLine) => Stats,
) {
  return {
    name,
    keys: columns.map(({ key }) => key),
    labels: columns.map(({ label }) => label),
    descriptions: columns.map(({ description }) => description),
    athletes: lines.map((line) => row(site, columns, line, statsOf(line))),
  };
}

function row(site: EspnSite, columns: readonly Column[], { player }: SimulatedLine, stats: Stats) {
  return {
    athlete: {
      ...athlete(site, player),
      lastName: player.last,
      shortName: `${player.first.slice(0, 1)}. ${player.last}`,
      position: { name: player.position, displayName: player.position, abbreviation: player.position },
      active: true,
      scratched: false,
    },
    stats: columns.map(({ show }) => show(stats)),
  };
}

export function hockeyTeamStatistics(side: PlayedSide, opponent: PlayedSide): unknown[] {
  const [own, other] = [totals(side, 'skater'), totals(opponent, 'skater')];
  const of = (name: string) => count(own, name);
  const powerPlayGoals = of('power_play_goals');
  const chances = Math.max(powerPlayGoals, Math.floor(count(other, 'penalty_minutes') / 2));
  const rows: [name: string, abbreviation: string, value: number | string, label: string][] = [
    ['blockedShots', 'BS', of('blocked_shots'), 'Blocked Shots'],
    ['hits', 'HT', of('hits'), 'Hits'],
    ['takeaways', 'TK', of('takeaways'), 'Takeaways'],
    ['shotsTotal', 'S', of('shots_on_goal'), 'Shots'],
    ['powerPlayGoals', 'PPG', powerPlayGoals, 'Power Play Goals'],
    ['powerPlayOpportunities', 'PPO', chances, 'Power Play Opportunities'],
    ['powerPlayPct', 'PCT', percent(powerPlayGoals, chances), 'Power Play Percentage'],
    ['shortHandedGoals', 'SHG', 0, 'Short Handed Goals'],
    ['shootoutGoals', 'SOG', 0, 'Shootout Goals'],
    ['faceoffsWon', 'FW', of('faceoffs_won'), 'Faceoffs Won'],
    [
      'faceoffPercent',
      'FO%',
      percent(of('faceoffs_won'), of('faceoffs_won') + of('faceoffs_lost')),
      'Faceoff Win Percent',
    ],
    ['giveaways', 'GV', of('giveaways') + 1, 'Giveaways'],
    ['penalties', 'PN', Math.floor(of('penalty_minutes') / 2), 'Total Penalties'],
    ['penaltyMinutes', 'PIM', of('penalty_minutes'), 'Penalty Minutes'],
  ];
  return rows.map(([name, abbreviation, value, label]) => ({ name, abbreviation, displayValue: String(value), label }));
}
