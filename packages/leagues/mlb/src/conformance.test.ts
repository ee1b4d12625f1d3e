import { describeLeague } from '@backfield/core/testing';
import { startSimulator } from '@backfield/simulator';
import { mlb } from './league.ts';

/** What no other figure of an answer contradicts for certain: its total is not stated, or known to be wrong at times. */
const unguarded = new Set([
  'wild_pitches',
  'inherited_runners',
  'inherited_runners_scored',
  'saves',
  'holds',
  'blown_saves',
  'fielding_assists',
  'errors',
  'passed_balls',
]);

describeLeague(mlb, [
  {
    source: mlb.sources[0],
    upstream: (now) => startSimulator({ now }),
    season: 2024,
    sampleEvery: 120,
    days: {
      preseason: '2024-02-28',
      regular: '2024-04-18',
      postseason: '2024-10-01',
      'all-star': '2024-07-16',
    },
    busyDay: '2024-07-27',
    emptyDay: '2024-09-30',
    leftOutDay: '2024-02-28',
    guarded: mlb.propTypes.map(({ code }) => code).filter((code) => !unguarded.has(code)),
  },
]);
