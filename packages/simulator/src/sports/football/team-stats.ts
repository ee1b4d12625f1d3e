import type { SideName } from '../../world/game.ts';
import type { Random } from '../../world/random.ts';
import { countOf, type FootballScore } from './scoring.ts';

/** A side's statistics as a whole; its players' lines are shares of them. */
export interface TeamStats {
  completions: number;
  attempts: number;
  passingYards: number;
  passingTouchdowns: number;
  intercepted: number;
  sacked: number;
  sackYards: number;
  rushes: number;
  rushingYards: number;
  rushingTouchdowns: number;
  fumbles: number;
  fumblesLost: number;
  punts: number;
  kickReturns: number;
  kickReturnTouchdowns: number;
  puntReturns: number;
  puntReturnTouchdowns: number;
  interceptionTouchdowns: number;
  fumbleTouchdowns: number;
  fieldGoalsMade: number;
  fieldGoalsMissed: number;
  extraPointsMade: number;
  extraPointsAttempted: number;
}

/** Both sides, so that what one did the other suffered. */
export function teamStats(random: Random, score: FootballScore): Record<SideName, TeamStats> {
  const punts = { home: random.between(0, 7), away: random.between(1, 7) };
  const side = (own: SideName, opponent: SideName): TeamStats => {
    const count = (kind: Parameters<typeof countOf>[1], whose = own) => countOf(score[whose], kind);
    const intercepted = Math.max(count('interception', opponent), random.count(0.8));
    const completions = Math.max(count('pass'), random.between(13, 29));
    const attempts = completions + intercepted + random.between(6, 16);
    const sacked = random.count(2.4);
    const rushes = Math.max(count('rush'), random.between(17, 36));
    const fumblesLost = Math.max(count('fumble', opponent), random.count(0.5));
    const kicks = score[own].filter(({ conversion }) => conversion === 'kick').length;
    const missedKicks = score[own].filter(({ conversion }) => conversion === 'missed-kick').length;
    return {
      completions,
      attempts,
      passingYards: Math.max(completions * 4, Math.round(completions * random.around(10.6, 1.8))),
      passingTouchdowns: count('pass'),
      intercepted,
      sacked,
      sackYards: sacked === 0 ? 0 : Math.round(sacked * random.around(6.8, 1.5)),
      rushes,
      rushingYards: Math.round(rushes * random.around(4.2, 1)),
      rushingTouchdowns: count('rush'),
      fumbles: fumblesLost + random.count(0.6),
      fumblesLost,
      punts: punts[own],
      kickReturns: count('kick-return') + random.between(0, 4),
      kickReturnTouchdowns: count('kick-return'),
      puntReturns: count('punt-return') + Math.round(punts[opponent] * random.around(0.4, 0.2)),
      puntReturnTouchdowns: count('punt-return'),
      interceptionTouchdowns: count('interception'),
      fumbleTouchdowns: count('fumble'),
      fieldGoalsMade: count('field-goal'),
      fieldGoalsMissed: random.count(0.3),
      extraPointsMade: kicks,
      extraPointsAttempted: kicks + missedKicks,
    };
  };
  return { home: side('home', 'away'), away: side('away', 'home') };
}
