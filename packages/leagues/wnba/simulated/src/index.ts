export { simulatedWnba } from './league.ts';
