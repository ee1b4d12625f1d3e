export { nhl } from './league.ts';
