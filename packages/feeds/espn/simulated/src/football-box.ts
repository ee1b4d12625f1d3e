import type { PlayedGame, PlayedSide, SimulatedLine, Stats } from '@backfield/simulator';
import { totals } from '@backfield/simulator';
import { athlete } from './athlete.ts';
import type { EspnSite } from './channel.ts';
import { average, type Block, count, footballBlocks, lateColumn } from './football-columns.ts';

/** Ten blocks, empty ones too. */
export function footballPlayerBlocks(site: EspnSite, side: PlayedSide, { game }: PlayedGame): unknown[] {
  return Object.entries(footballBlocks).map(([name, block]) =>
    playerBlock(site, side, name, block, game.kind === 'preseason'),
  );
}

/**
 * One block of players' statistics. Where the passer rating has not been worked out, its key is there already and its label and
 * values are not.
 */
function playerBlock(site: EspnSite, side: PlayedSide, name: string, { title, columns }: Block, unrated: boolean) {
  const shown = unrated ? columns.filter(({ label }) => label !== lateColumn) : columns;
  const rows = side.lines.filter(({ blocks }) => blocks[name] !== undefined);
  return {
    name,
    keys: columns.map(({ key }) => key),
    text: `${side.club.location} ${title}`,
    labels: shown.map(({ label }) => label),
    descriptions: shown.map(({ description }) => description),
    athletes: rows.map(({ player, blocks }) => ({
      athlete: { ...athlete(site, player), firstName: player.first, lastName: player.last },
      stats: shown.map(({ show }) => show(blocks[name] ?? {})),
    })),
    totals: rows.length === 0 ? [] : totalsRow(totalsOf(side, name, rows), shown),
  };
}

/** Sums; for the longest of something the greatest, and passing yards after sacks. */
function totalsOf(side: PlayedSide, block: string, rows: readonly SimulatedLine[]): Stats {
  const sums = totals(side, block);
  for (const name of Object.keys(sums).filter((stat) => stat.startsWith('longest'))) {
    sums[name] = Math.max(...rows.map(({ blocks }) => count(blocks[block] ?? {}, name)));
  }
  if (block === 'passing') sums.passing_yards = count(sums, 'passing_yards') - count(sums, 'sack_yards_lost');
  return sums;
}

function totalsRow(sums: Stats, columns: Block['columns']): string[] {
  return columns.map(({ label, show }) => (label === lateColumn ? '--' : show(sums)));
}

export function footballTeamStatistics(side: PlayedSide): unknown[] {
  const [passing, rushing, fumbles] = [totals(side, 'passing'), totals(side, 'rushing'), totals(side, 'fumbles')];
  const net = count(passing, 'passing_yards') - count(passing, 'sack_yards_lost');
  const yards = net + count(rushing, 'rushing_yards');
  const drops = count(passing, 'passing_attempts') + count(passing, 'sacks_taken');
  const plays = drops + count(rushing, 'rushing_attempts');
  const lost = count(fumbles, 'fumbles_lost');
  const thrown = count(passing, 'passing_interceptions');
  const penalties = count(side.extras, 'penalties');
  const seconds = count(side.extras, 'possessionSeconds');
  const downs = Math.round(yards / 18);
  const rows: [name: string, displayValue: string | number, label: string][] = [
    ['firstDowns', downs, '1st Downs'],
    ['firstDownsPassing', downs, 'Passing 1st downs'],
    ['firstDownsRushing', 0, 'Rushing 1st downs'],
    ['firstDownsPenalty', 0, '1st downs from penalties'],
    ['thirdDownEff', '4-12', '3rd down efficiency'],
    ['fourthDownEff', '0-1', '4th down efficiency'],
    ['totalOffensivePlays', plays, 'Total Plays'],
    ['totalYards', yards, 'Total Yards'],
    ['yardsPerPlay', average(yards, plays), 'Yards per Play'],
    ['totalDrives', 11, 'Total Drives'],
    ['netPassingYards', net, 'Passing'],
    [
      'completionAttempts',
      `${count(passing, 'passing_completions')}/${count(passing, 'passing_attempts')}`,
      'Comp/Att',
    ],
    ['yardsPerPass', average(net, drops), 'Yards per pass'],
    ['interceptions', thrown, 'Interceptions thrown'],
    ['sacksYardsLost', `${count(passing, 'sacks_taken')}-${count(passing, 'sack_yards_lost')}`, 'Sacks-Yards Lost'],
    ['rushingYards', count(rushing, 'rushing_yards'), 'Rushing'],
    ['rushingAttempts', count(rushing, 'rushing_attempts'), 'Rushing Attempts'],
    [
      'yardsPerRushAttempt',
      average(count(rushing, 'rushing_yards'), count(rushing, 'rushing_attempts')),
      'Yards per rush',
    ],
    ['redZoneAttempts', '1-2', 'Red Zone (Made-Att)'],
    ['totalPenaltiesYards', `${penalties}-${penalties * 8}`, 'Penalties'],
    ['turnovers', thrown + lost, 'Turnovers'],
    ['fumblesLost', lost, 'Fumbles lost'],
    ['defensiveTouchdowns', count(side.extras, 'returnTouchdowns'), 'Defensive / Special Teams TDs'],
    ['possessionTime', `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`, 'Possession'],
  ];
  return rows.map(([name, value, label]) => ({ name, displayValue: String(value), label }));
}
