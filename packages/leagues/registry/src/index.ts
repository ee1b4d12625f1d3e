export { findLeague, leagues } from './leagues.ts';
