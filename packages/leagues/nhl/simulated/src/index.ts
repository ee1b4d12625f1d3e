export { simulatedNhl } from './league.ts';
