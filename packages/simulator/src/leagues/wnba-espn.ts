import { basketballChannel } from '../protocols/espn/basketball-channel.ts';

/** The WNBA on ESPN. */
export const wnbaOnEspn = basketballChannel({
  path: 'basketball/wnba',
  sportId: 40,
  leagueId: 59,
  league: 'WNBA',
  name: "Women's National Basketball Association",
  seasonName: String,
  secondsAPeriod: 600,
});
