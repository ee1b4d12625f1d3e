export { simulatedMlb } from './league.ts';
