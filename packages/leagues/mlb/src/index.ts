export { mlb } from './league.ts';
