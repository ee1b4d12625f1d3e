export { madeUpWeek } from './made-up-backfill.ts';
