export { simulatedNfl } from './league.ts';
