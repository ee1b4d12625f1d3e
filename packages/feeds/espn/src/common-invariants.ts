import { type Contradiction, type Invariant, type PlayerLine, sides, type Tried, uncounted } from '@backfield/contract';
import type { EspnBlocks } from './declaration.ts';
import { type Claim, eachPlayer, eachSide, together, unequal } from './invariants.ts';

/** Recorded answers of finished games: 25 of the NFL, 12 of basketball, 3 of the NHL, one of MLB. */
export const recordedAnswers: Tried = { games: 41, broken: 0, atMost: 0 };

export interface CommonInvariantOptions {
  /** The fewest players that a team can have lines for. */
  leastPlayers: number;
  blocks: EspnBlocks;
}

/** The invariants of every sport. */
export function commonInvariants({ leastPlayers, blocks }: CommonInvariantOptions): Invariant[] {
  return [
    bothTeamsPresent(leastPlayers),
    scoreAgreesWithSchedule,
    eachSide(
      {
        name: 'periods-add-up-to-score',
        severity: 'hard',
        reason: 'The score by periods is the score.',
        tried: recordedAnswers,
      },
      ({ totals: { period_points: points }, score }) =>
        score === null || points === undefined ? null : unequal('all periods', points, 'score', score),
    ),
    {
      name: 'every-column-present',
      severity: 'soft',
      reason: 'Old games lack columns; in a new one this is how a renamed column shows.',
      tried: { games: 41, broken: 10, atMost: 0 },
      check: ({ players }) => missingColumns(players, blocks),
    },
  ];
}

/** A team is there with at least so many players. */
export function bothTeamsPresent(leastPlayers: number): Invariant {
  return eachSide(
    {
      name: 'both-teams-present',
      severity: 'hard',
      reason: `A team with lines for fewer than ${leastPlayers} players is only half there.`,
      tried: recordedAnswers,
    },
    ({ players: { length } }) =>
      length < leastPlayers ? uncounted(`${length} players, at least ${leastPlayers} expected`) : null,
  );
}

export const scoreAgreesWithSchedule: Invariant = {
  name: 'score-agrees-with-schedule',
  severity: 'hard',
  reason: 'Schedule and box score are two views of one final score.',
  tried: recordedAnswers,
  check: (box, game) =>
    sides.flatMap((side) => {
      const { abbreviation, score } = box[side];
      const listed = game[side].score;
      if (score !== null && score === listed) return [];
      return [
        uncounted(`${abbreviation}: ${score ?? 'no score'} in the box score, ${listed ?? 'none'} in the schedule`),
      ];
    }),
};

/** Invariant: no one makes more than he attempts. */
export function madeWithinAttempted(made: string, attempted: string): Invariant {
  const claim: Claim = {
    name: `${made}-within-${attempted}`.replaceAll('_', '-'),
    severity: 'hard',
    reason: 'Both figures stand in one cell; more made than attempted means that it was misread.',
    tried: recordedAnswers,
  };
  return eachPlayer(claim, [made, attempted], (some, all) => (some > all ? unequal(made, some, attempted, all) : null));
}

/** The players add up to the team's own row. */
export function totalsAddUp(propTypes: readonly string[], reason: string, tried: Tried): Invariant {
  return eachSide({ name: 'totals-add-up', severity: 'soft', reason, tried }, ({ sum, totals }) =>
    together(
      propTypes.map((propType) => {
        const total = totals[propType];
        if (total === undefined) return null;
        return unequal(`${propType} of the players`, sum(propType), 'of the team', total);
      }),
    ),
  );
}

/** The prop types missing from players of a block. A player's blocks are told from the prop types that no other block has. */
function missingColumns(players: readonly PlayerLine[], blocks: EspnBlocks): Contradiction[] {
  const allColumns = blocks.identifiedBy === 'none' ? [blocks.columns] : [...new Set(Object.values(blocks.columns))];
  const byBlock = allColumns.map((columns) => Object.values(columns).flatMap((cell) => cell.propTypes));
  return byBlock.flatMap((propTypes) => {
    const others = new Set(byBlock.filter((other) => other !== propTypes).flat());
    const own = propTypes.filter((propType) => !others.has(propType));
    const listed = players.filter(({ stats }) => own.some((propType) => propType in stats));
    return propTypes.flatMap((propType) => {
      const without = listed.filter(({ stats }) => !(propType in stats)).length;
      return without > 0 ? [uncounted(`${propType} is missing for ${without} of ${listed.length} players`)] : [];
    });
  });
}
