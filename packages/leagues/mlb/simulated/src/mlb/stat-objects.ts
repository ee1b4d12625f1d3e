import type { Stats } from '@backfield/simulator';

/** Outs as innings: "5.2" is five innings and two outs. */
function innings(outs: number): string {
  return `${Math.floor(outs / 3)}.${outs % 3}`;
}

const ratio = (share: number): string => (share >= 1 ? share.toFixed(3) : share.toFixed(3).slice(1));
const share = (part: number, whole: number): string => (whole === 0 ? '.---' : ratio(part / whole));
const per = (part: number, whole: number, factor = 1): string =>
  whole === 0 ? '-.--' : ((factor * part) / whole).toFixed(2);

/** Reads counts by name, 0 where there is none. */
const reader = (stats: Stats) => (name: string) => stats[name] ?? 0;

/** Batting counts under the source's names. */
export function batting(stats: Stats) {
  const of = reader(stats);
  return {
    flyOuts: of('flyOuts'),
    groundOuts: of('groundOuts'),
    airOuts: of('flyOuts') + of('popOuts') + of('lineOuts'),
    runs: of('runs'),
    doubles: of('doubles'),
    triples: of('triples'),
    homeRuns: of('home_runs'),
    strikeOuts: of('strikeouts'),
    baseOnBalls: of('walks'),
    intentionalWalks: of('intentional_walks'),
    hits: of('hits'),
    hitByPitch: of('hit_by_pitch'),
    atBats: of('at_bats'),
    caughtStealing: of('caught_stealing'),
    stolenBases: of('stolen_bases'),
    stolenBasePercentage: share(of('stolen_bases'), of('stolen_bases') + of('caught_stealing')),
    groundIntoDoublePlay: of('grounded_into_double_play'),
    groundIntoTriplePlay: 0,
    plateAppearances: of('plate_appearances'),
    totalBases: of('total_bases'),
    rbi: of('runs_batted_in'),
    leftOnBase: of('left_on_base'),
    sacBunts: of('sacrifice_bunts'),
    sacFlies: of('sacrifice_flies'),
    catchersInterference: of('catchersInterference'),
    pickoffs: 0,
    atBatsPerHomeRun: per(of('at_bats'), of('home_runs')),
    popOuts: of('popOuts'),
    lineOuts: of('lineOuts'),
  };
}

/** Pitching counts under the source's names. */
export function pitching(stats: Stats) {
  const of = reader(stats);
  const outs = of('pitching_outs');
  return {
    flyOuts: of('flyOuts'),
    groundOuts: of('groundOuts'),
    airOuts: of('flyOuts') + of('popOuts') + of('lineOuts'),
    runs: of('runs_allowed'),
    doubles: of('doubles'),
    triples: of('triples'),
    homeRuns: of('home_runs_allowed'),
    strikeOuts: of('pitching_strikeouts'),
    baseOnBalls: of('walks_allowed'),
    intentionalWalks: of('intentionalWalks'),
    hits: of('hits_allowed'),
    hitByPitch: of('hit_batters'),
    atBats: of('atBats'),
    caughtStealing: of('caughtStealing'),
    stolenBases: of('stolenBases'),
    stolenBasePercentage: share(of('stolenBases'), of('stolenBases') + of('caughtStealing')),
    numberOfPitches: of('pitches_thrown'),
    inningsPitched: innings(outs),
    saveOpportunities: of('saveOpportunities'),
    earnedRuns: of('earned_runs'),
    battersFaced: of('batters_faced'),
    outs,
    completeGames: of('completeGames'),
    shutouts: of('shutouts'),
    pitchesThrown: of('pitches_thrown'),
    balls: of('pitches_thrown') - of('strikes_thrown'),
    strikes: of('strikes_thrown'),
    strikePercentage: share(of('strikes_thrown'), of('pitches_thrown')),
    hitBatsmen: of('hit_batters'),
    balks: of('balks'),
    wildPitches: of('wild_pitches'),
    pickoffs: 0,
    rbi: of('rbi'),
    runsScoredPer9: per(of('runs_allowed'), outs, 27),
    homeRunsPer9: per(of('home_runs_allowed'), outs, 27),
    inheritedRunners: of('inherited_runners'),
    inheritedRunnersScored: of('inherited_runners_scored'),
    catchersInterference: of('catchersInterference'),
    sacBunts: of('sacBunts'),
    sacFlies: of('sacFlies'),
    passedBall: 0,
    popOuts: of('popOuts'),
    lineOuts: of('lineOuts'),
  };
}

/** The statistics that only a player's pitching has. */
export function pitcherRecord(stats: Stats) {
  const of = reader(stats);
  return {
    gamesPlayed: 1,
    gamesStarted: of('gamesStarted'),
    wins: of('pitching_wins'),
    losses: of('pitching_losses'),
    saves: of('saves'),
    holds: of('holds'),
    blownSaves: of('blown_saves'),
    gamesPitched: 1,
    gamesFinished: of('gamesFinished'),
  };
}

export function fielding(stats: Stats) {
  const of = reader(stats);
  return {
    caughtStealing: of('caughtStealing'),
    stolenBases: of('stolenBases'),
    stolenBasePercentage: share(of('stolenBases'), of('stolenBases') + of('caughtStealing')),
    assists: of('fielding_assists'),
    putOuts: of('putouts'),
    errors: of('errors'),
    chances: of('fielding_assists') + of('putouts') + of('errors'),
    passedBall: of('passed_balls'),
    pickoffs: 0,
  };
}

/** The batting line: "2-4 | 2B, 2 RBI". */
export function battingSummary(stats: Stats): string {
  const of = reader(stats);
  const parts: [number, string][] = [
    [of('doubles'), '2B'],
    [of('triples'), '3B'],
    [of('home_runs'), 'HR'],
    [of('walks'), 'BB'],
    [of('hit_by_pitch'), 'HBP'],
    [of('strikeouts'), 'K'],
    [of('runs_batted_in'), 'RBI'],
    [of('runs'), 'R'],
  ];
  const named = parts.filter(([count]) => count > 0).map(([count, name]) => (count === 1 ? name : `${count} ${name}`));
  const average = `${of('hits')}-${of('at_bats')}`;
  return named.length === 0 ? average : `${average} | ${named.join(', ')}`;
}

export function pitchingSummary(stats: Stats): string {
  const of = reader(stats);
  return `${innings(of('pitching_outs'))} IP, ${of('earned_runs')} ER, ${of('pitching_strikeouts')} K, ${of('walks_allowed')} BB`;
}

/** A pitcher's note with his decision: "(W, 6-5)". */
export function decisionNote(stats: Stats): string | null {
  const of = reader(stats);
  const [letter] =
    [
      ['W', 'pitching_wins'],
      ['L', 'pitching_losses'],
      ['S', 'saves'],
      ['H', 'holds'],
      ['BS', 'blown_saves'],
    ].find(([, name]) => of(name ?? '') > 0) ?? [];
  return letter === undefined ? null : `(${letter}, 1)`;
}
