export { nba } from './league.ts';
