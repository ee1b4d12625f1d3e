export { simulatedNba } from './league.ts';
