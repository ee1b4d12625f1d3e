export { gamesOf } from './schedule/basketball-games.ts';
export { stretch, thanksgiving } from './schedule/calendar.ts';
export { exhibitions } from './schedule/exhibitions.ts';
export { type GameMaker, type GamePlan, gameMaker } from './schedule/game-maker.ts';
export { inWeekOf, type KickOff } from './schedule/kick-off.ts';
export {
  crossed,
  type Pairing,
  type Round,
  roundRobin,
  roundRobinOfTwo,
  take,
  together,
  withHomeClub,
} from './schedule/pairings.ts';
export { bracket, bySeed, playSeries, type ScoreOf } from './schedule/playoffs.ts';
export { spread } from './schedule/spread.ts';
export { html, json, type SimulatedAnswer } from './server/answer.ts';
export { type Fault, type FaultPlan, type FaultRule, usualMix } from './server/faults.ts';
export { createRouter, type Route, type SimulatedLeague } from './server/router.ts';
export { type Simulator, type SimulatorOptions, startServer } from './server/server.ts';
export type { SecondSource } from './sources/second-source.ts';
export { SourceWorld } from './sources/source-world.ts';
export { baseballPlaces, baseballScore, playBaseball } from './sports/baseball/baseball.ts';
export { baseballProps } from './sports/baseball/stats.ts';
export { basketballModel } from './sports/basketball/basketball-model.ts';
export { type FootballBlock, footballProps } from './sports/football/box.ts';
export { playFootball } from './sports/football/football.ts';
export { footballScore, total } from './sports/football/scoring.ts';
export { hockeyProps, playHockey } from './sports/hockey/hockey.ts';
export { hockeyScore, shownScore } from './sports/hockey/score.ts';
export { type Club, clubsOf, fullName, groupBy, guest } from './world/club.ts';
export type {
  GameKind,
  GameView,
  Listing,
  PlayedGame,
  PlayedSide,
  Player,
  SideName,
  SimulatedGame,
  SimulatedLine,
  Stats,
  TruthRow,
} from './world/game.ts';
export {
  daysFrom,
  eastern,
  hoursLater,
  monthOf,
  sameTimeOn,
  startAt,
  weekday,
  weekdayFrom,
  yearOf,
} from './world/game-time.ts';
export type { LeagueModel } from './world/league-model.ts';
export { at, type Random, randomFor, type Seed } from './world/random.ts';
export type { SeasonBook } from './world/season-book.ts';
export { totalOf, totals } from './world/totals.ts';
export { withStat } from './world/with-stat.ts';
export { World, type WorldOptions } from './world/world.ts';
export type { WorldView } from './world/world-view.ts';
