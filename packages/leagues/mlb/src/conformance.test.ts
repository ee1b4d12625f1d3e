import { describeLeague } from '@backfield/conformance';
import { startSimulator } from '@backfield/simulated-leagues';
import { mlb } from './league.ts';
import { espn } from './sources/espn/index.ts';
import { statsApi } from './sources/mlb/index.ts';

const days = {
  preseason: '2024-02-28',
  regular: '2024-04-18',
  postseason: '2024-10-01',
  'all-star': '2024-07-16',
};

/** Changes that no other figure of the answer contradicts for certain: the total is not stated, or known to be wrong at times. */
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
    source: statsApi,
    upstream: (now) => startSimulator({ now }),
    season: 2024,
    sampleEvery: 120,
    days,
    busyDay: '2024-07-27',
    emptyDay: '2024-09-30',
    leftOutDay: '2024-02-28',
    guarded: mlb.propTypes.map(({ code }) => code).filter((code) => !unguarded.has(code)),
  },
  {
    source: espn,
    upstream: async (now) => (await startSimulator({ now })).seenBy('espn'),
    season: 2024,
    sampleEvery: 120,
    days,
    busyDay: '2024-07-27',
    emptyDay: '2024-09-30',
    leftOutDay: '2024-02-28',
    guarded: [
      'runs',
      'hits',
      'home_runs',
      'walks',
      'strikeouts',
      'hits_allowed',
      'runs_allowed',
      'walks_allowed',
      'pitching_strikeouts',
      'home_runs_allowed',
    ],
  },
]);
