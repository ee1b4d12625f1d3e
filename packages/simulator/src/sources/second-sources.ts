import { espn } from '../protocols/espn/espn.ts';
import { nbaStats } from '../protocols/nba-stats/nba-stats.ts';
import { nflverse } from '../protocols/nflverse/nflverse.ts';
import type { SecondSource } from './second-source.ts';

/** Every source beside the default ones. */
export const secondSources: readonly SecondSource[] = [espn, nbaStats, nflverse];
