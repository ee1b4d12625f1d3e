export { wnba } from './league.ts';
