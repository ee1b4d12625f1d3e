export { nfl } from './league.ts';
