import { basketballChannel } from '../protocols/espn/basketball-channel.ts';

/** The NBA on ESPN. */
export const nbaOnEspn = basketballChannel({
  path: 'basketball/nba',
  sportId: 40,
  leagueId: 46,
  league: 'NBA',
  name: 'National Basketball Association',
  seasonName: (season) => `${season - 1}-${String(season % 100).padStart(2, '0')}`,
  secondsAPeriod: 720,
});
