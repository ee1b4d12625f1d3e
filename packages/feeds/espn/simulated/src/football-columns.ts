import type { FootballBlock, Stats } from '@backfield/simulator';

interface Column {
  label: string;
  key: string;
  description: string;
  show(stats: Stats): string;
}

export interface Block {
  title: string;
  columns: readonly Column[];
}

export const count = (stats: Stats, name: string): number => stats[name] ?? 0;
const one = (name: string) => (stats: Stats) => String(count(stats, name));
const pair = (first: string, second: string, mark: string) => (stats: Stats) =>
  `${count(stats, first)}${mark}${count(stats, second)}`;
const mean = (yards: string, plays: string) => (stats: Stats) => average(count(stats, yards), count(stats, plays));

export function average(amount: number, times: number): string {
  return times === 0 ? '0.0' : (amount / times).toFixed(1);
}

const column = (label: string, key: string, description: string, show: Column['show']): Column => ({
  label,
  key,
  description,
  show,
});

/** The passer rating's own formula; between 0 and 158.3. */
function rating(stats: Stats): string {
  const attempts = count(stats, 'passing_attempts');
  if (attempts === 0) return '0.0';
  const within = (value: number) => Math.min(2.375, Math.max(0, value));
  const parts = [
    within((count(stats, 'passing_completions') / attempts - 0.3) * 5),
    within((count(stats, 'passing_yards') / attempts - 3) * 0.25),
    within((count(stats, 'passing_touchdowns') / attempts) * 20),
    within(2.375 - (count(stats, 'passing_interceptions') / attempts) * 25),
  ];
  return ((parts.reduce((sum, part) => sum + part, 0) / 6) * 100).toFixed(1);
}

function percentage(made: number, attempted: number): string {
  return attempted === 0 ? '0.0' : ((100 * made) / attempted).toFixed(1);
}

/** The label of the column that does not exist before ESPN has worked the rating out. */
export const lateColumn = 'QBR';

/** The ten blocks of a side, in the source's order. */
export const footballBlocks: Readonly<Record<FootballBlock, Block>> = {
  passing: {
    title: 'Passing',
    columns: [
      column(
        'C/ATT',
        'completions/passingAttempts',
        'Completions/Attempts',
        pair('passing_completions', 'passing_attempts', '/'),
      ),
      column('YDS', 'passingYards', 'Yards', one('passing_yards')),
      column('AVG', 'yardsPerPassAttempt', 'Yards Per Pass Attempt', mean('passing_yards', 'passing_attempts')),
      column('TD', 'passingTouchdowns', 'Touchdowns', one('passing_touchdowns')),
      column('INT', 'interceptions', 'Interceptions', one('passing_interceptions')),
      column('SACKS', 'sacks-sackYardsLost', 'Sacks', pair('sacks_taken', 'sack_yards_lost', '-')),
      column(lateColumn, 'adjQBR', 'Adjusted QBR', (stats) => (20 + (count(stats, 'passing_yards') % 70)).toFixed(1)),
      column('RTG', 'QBRating', 'Passer Rating', rating),
    ],
  },
  rushing: {
    title: 'Rushing',
    columns: [
      column('CAR', 'rushingAttempts', 'Rushing Attempts', one('rushing_attempts')),
      column('YDS', 'rushingYards', 'Yards', one('rushing_yards')),
      column('AVG', 'yardsPerRushAttempt', 'Yards Per Rushing Attempt', mean('rushing_yards', 'rushing_attempts')),
      column('TD', 'rushingTouchdowns', 'Touchdowns', one('rushing_touchdowns')),
      column('LONG', 'longRushing', 'Longest Run', one('longest_rush')),
    ],
  },
  receiving: {
    title: 'Receiving',
    columns: [
      column('REC', 'receptions', 'Receptions', one('receptions')),
      column('YDS', 'receivingYards', 'Yards', one('receiving_yards')),
      column('AVG', 'yardsPerReception', 'Yards Per Reception', mean('receiving_yards', 'receptions')),
      column('TD', 'receivingTouchdowns', 'Touchdowns', one('receiving_touchdowns')),
      column('LONG', 'longReception', 'Longest Reception', one('longest_reception')),
      column('TGTS', 'receivingTargets', 'Receiving Targets', one('receiving_targets')),
    ],
  },
  fumbles: {
    title: 'Fumbles',
    columns: [
      column('FUM', 'fumbles', 'Fumbles', one('fumbles')),
      column('LOST', 'fumblesLost', 'Fumbles Lost', one('fumbles_lost')),
      column('REC', 'fumblesRecovered', 'Fumbles Recovered', one('fumbles_recovered')),
    ],
  },
  defensive: {
    title: 'Defense',
    columns: [
      column('TOT', 'totalTackles', 'Tackles', one('tackles')),
      column('SOLO', 'soloTackles', 'Solo Tackles', one('solo_tackles')),
      column('SACKS', 'sacks', 'Sacks', one('sacks')),
      column('TFL', 'tacklesForLoss', 'Tackles For Loss', one('tackles_for_loss')),
      column('PD', 'passesDefended', 'Passes Defended', one('passes_defended')),
      column('QB HTS', 'QBHits', 'Quarterback Hits', one('quarterback_hits')),
      column('TD', 'defensiveTouchdowns', 'Touchdowns', one('defensive_touchdowns')),
    ],
  },
  interceptions: {
    title: 'Interceptions',
    columns: [
      column('INT', 'interceptions', 'Interceptions', one('interceptions')),
      column('YDS', 'interceptionYards', 'Yards', one('interception_yards')),
      column('TD', 'interceptionTouchdowns', 'Touchdowns', one('interception_touchdowns')),
    ],
  },
  kickReturns: { title: 'Kick Returns', columns: returnColumns('kick', 'Kick') },
  puntReturns: { title: 'Punt Returns', columns: returnColumns('punt', 'Punt') },
  kicking: {
    title: 'Kicking',
    columns: [
      column(
        'FG',
        'fieldGoalsMade/fieldGoalAttempts',
        'Field Goals Made/Attempts',
        pair('field_goals_made', 'field_goals_attempted', '/'),
      ),
      column('PCT', 'fieldGoalPct', 'Field Goal Percentage', (stats) =>
        percentage(count(stats, 'field_goals_made'), count(stats, 'field_goals_attempted')),
      ),
      column('LONG', 'longFieldGoalMade', 'Longest Field Goal Made', one('longest_field_goal')),
      column(
        'XP',
        'extraPointsMade/extraPointAttempts',
        'Extra Points Made/Attempts',
        pair('extra_points_made', 'extra_points_attempted', '/'),
      ),
      column('PTS', 'totalKickingPoints', 'Kicking Points', one('kicking_points')),
    ],
  },
  punting: {
    title: 'Punting',
    columns: [
      column('NO', 'punts', 'Punts', one('punts')),
      column('YDS', 'puntYards', 'Yards', one('punt_yards')),
      column('AVG', 'grossAvgPuntYards', 'Average Punt Yards', mean('punt_yards', 'punts')),
      column('TB', 'touchbacks', 'Touchbacks', one('punt_touchbacks')),
      column('In 20', 'puntsInside20', 'Punts Inside 20', one('punts_inside_20')),
      column('LONG', 'longPunt', 'Longest Punt', one('longest_punt')),
    ],
  },
};

function returnColumns(kind: 'kick' | 'punt', title: string): Column[] {
  return [
    column('NO', `${kind}Returns`, `${title} Returns`, one(`${kind}_returns`)),
    column('YDS', `${kind}ReturnYards`, 'Yards', one(`${kind}_return_yards`)),
    column(
      'AVG',
      `yardsPer${title}Return`,
      `Yards Per ${title} Return`,
      mean(`${kind}_return_yards`, `${kind}_returns`),
    ),
    column('LONG', `long${title}Return`, `Longest ${title} Return`, one(`longest_${kind}_return`)),
    column('TD', `${kind}ReturnTouchdowns`, 'Touchdowns', one(`${kind}_return_touchdowns`)),
  ];
}
