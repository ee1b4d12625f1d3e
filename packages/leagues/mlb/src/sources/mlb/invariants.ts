import {
  type BoxScore,
  type Contradiction,
  difference,
  type Invariant,
  otherSide,
  playersOf,
  type ScheduledGame,
  type Side,
  sides,
  sumOf,
  type Tried,
  uncounted,
} from '@backfield/contract';
import { statFields } from './schema.ts';

/**
 * Team totals of pitching that answers leave at 0 while the players' lines are right: wild pitches in older ones, inherited
 * runners in nearly all.
 */
const unreliableTotals = ['wild_pitches', 'inherited_runners', 'inherited_runners_scored'];

/** Pairs of statistics: one that a pitching staff allows, and the same one of the other club's batters. */
export const allowed = [
  ['batters_faced', 'plate_appearances'],
  ['hits_allowed', 'hits'],
  ['runs_allowed', 'runs'],
  ['walks_allowed', 'walks'],
  ['pitching_strikeouts', 'strikeouts'],
  ['home_runs_allowed', 'home_runs'],
] as const;

/** Recorded answers of finished games: no whole season was to be had. */
const recorded: Tried = { games: 14, broken: 0, atMost: 0 };

export const invariants: readonly Invariant[] = [
  {
    name: 'runs-equal-score',
    severity: 'hard',
    reason:
      'The score counts the runs of the batters; only an All-Star Game may add one, for a contest after the game.',
    tried: recorded,
    check: (box, game) =>
      sides.flatMap((side) => {
        if (game.gameType === 'all-star') return [];
        const runs = sum(box, side, 'runs');
        return difference(`runs of ${box[side].abbreviation}'s batters`, runs, 'score', game[side].score);
      }),
  },
  {
    name: 'batting-equals-team-totals',
    severity: 'hard',
    reason: 'Held for 20 statistics on every side of every answer that was checked, games in progress included.',
    tried: recorded,
    check: (box) => againstTotals(box, Object.keys(statFields.batting)),
  },
  {
    name: 'pitching-equals-team-totals',
    severity: 'hard',
    reason: 'Held on every final game, but for totals that are known to be left at 0.',
    tried: recorded,
    check: (box) =>
      againstTotals(
        box,
        Object.keys(statFields.pitching).filter((code) => !unreliableTotals.includes(code)),
      ),
  },
  {
    name: 'wild-pitches-equal-team-total',
    severity: 'soft',
    reason: 'Older answers leave this total at 0 although the players have some.',
    tried: { games: 14, broken: 1, atMost: 2 },
    check: (box) => againstTotals(box, ['wild_pitches']),
  },
  {
    name: 'fielding-equals-team-totals',
    severity: 'soft',
    reason: 'Held on the games that were read, which are too few to fail a game over.',
    tried: recorded,
    check: (box) => againstTotals(box, Object.keys(statFields.fielding)),
  },
  {
    name: 'allowed-equals-opponent-batting',
    severity: 'hard',
    reason: 'Both are the same events seen from two sides; held on every side that was checked.',
    tried: recorded,
    check: (box) =>
      sides.flatMap((side) =>
        allowed.flatMap(([pitching, batting]) =>
          difference(
            `${pitching} of ${box[side].abbreviation}`,
            sum(box, side, pitching),
            `${batting} of ${box[otherSide[side]].abbreviation}`,
            sum(box, otherSide[side], batting),
          ),
        ),
      ),
  },
  {
    name: 'putouts-equal-outs',
    severity: 'hard',
    reason: 'Every out that a pitcher records is put out by one fielder.',
    tried: recorded,
    check: (box) =>
      sides.flatMap((side) =>
        difference(
          `putouts of ${box[side].abbreviation}`,
          sum(box, side, 'putouts'),
          'outs recorded',
          sum(box, side, 'pitching_outs'),
        ),
      ),
  },
  {
    name: 'plate-appearances-add-up',
    severity: 'hard',
    reason: 'Each ends in an at bat, a walk, a hit batter, a sacrifice or a catcher in the way.',
    tried: recorded,
    check: (box) =>
      sides.flatMap((side) => {
        const parts = ['at_bats', 'walks', 'hit_by_pitch', 'sacrifice_bunts', 'sacrifice_flies'];
        // Only the team's total is read of it; where an answer lacks that, the sum can't be known.
        const interference = box.totals[side].catchers_interference;
        if (interference === undefined) return [];
        const added = parts.reduce((total, code) => total + sum(box, side, code), interference);
        const appearances = sum(box, side, 'plate_appearances');
        return difference(`plate appearances of ${box[side].abbreviation}`, appearances, 'their parts', added);
      }),
  },
  {
    name: 'total-bases-add-up',
    severity: 'hard',
    reason: 'Arithmetic inside one line; a negative count of singles shows here too.',
    tried: recorded,
    check: (box) =>
      box.players.flatMap(({ name, stats }) => {
        const { singles = 0, doubles = 0, triples = 0, home_runs: homeRuns = 0, total_bases: bases = 0 } = stats;
        const added = singles + 2 * doubles + 3 * triples + 4 * homeRuns;
        if (singles < 0) return [uncounted(`${name} has ${singles} singles`)];
        return difference(`total bases of ${name}`, bases, 'his hits', added);
      }),
  },
  {
    name: 'enough-players',
    severity: 'hard',
    reason: 'Nine bat and one pitches on each side, however short the game.',
    tried: recorded,
    check: (box) =>
      sides.flatMap((side) => {
        const batters = playersOf(box, side).filter(({ stats }) => stats.plate_appearances !== undefined).length;
        const pitchers = playersOf(box, side).filter(({ stats }) => stats.batters_faced !== undefined).length;
        if (batters >= 9 && pitchers >= 1) return [];
        return [uncounted(`${box[side].abbreviation} has ${batters} batters and ${pitchers} pitchers`)];
      }),
  },
  {
    name: 'decisions',
    severity: 'hard',
    reason: 'A decided game has one winning and one losing pitcher, each on his side, and at most one save.',
    tried: recorded,
    check: checkDecisions,
  },
];

function checkDecisions(box: BoxScore, game: ScheduledGame): Contradiction[] {
  const { home, away } = game;
  // Spring games were not checked, and an All-Star Game may be decided by a contest after it.
  if (game.gameType === 'preseason' || game.gameType === 'all-star') return [];
  if (home.score === null || away.score === null || home.score === away.score) return [];
  const winner: Side = home.score > away.score ? 'home' : 'away';
  const loser = otherSide[winner];
  const won = box[winner].abbreviation;
  const lost = box[loser].abbreviation;
  return [
    ...difference(`wins of ${won}'s pitchers`, sum(box, winner, 'pitching_wins'), 'games won', 1),
    ...difference(`losses of ${lost}'s pitchers`, sum(box, loser, 'pitching_losses'), 'games lost', 1),
    ...difference(`wins of ${lost}'s pitchers`, sum(box, loser, 'pitching_wins'), 'games won', 0),
    ...difference(`losses of ${won}'s pitchers`, sum(box, winner, 'pitching_losses'), 'games lost', 0),
    ...(sum(box, winner, 'saves') + sum(box, loser, 'saves') > 1
      ? [uncounted('more than one pitcher has a save')]
      : []),
  ];
}

function sum(box: BoxScore, side: Side, propType: string): number {
  return sumOf(playersOf(box, side), propType);
}

/** A total that the answer does not state proves nothing, so it is not compared. */
function againstTotals(box: BoxScore, propTypes: readonly string[]): Contradiction[] {
  return sides.flatMap((side) =>
    propTypes.flatMap((code) => {
      const total = box.totals[side][code];
      if (total === undefined) return [];
      return difference(`${code} of ${box[side].abbreviation}'s players`, sum(box, side, code), 'team total', total);
    }),
  );
}
