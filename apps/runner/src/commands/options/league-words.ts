import { leagues } from '@backfield/leagues';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "NFL, NBA and MLB": every registered league. */
export const everyLeague = list.format(leagues.map(({ code }) => code));

/** The leagues whose seasons cross New Year and are named by their second year. */
export const leaguesNamedByEnd = list.format(
  leagues.filter(({ seasons }) => seasons.start.yearOffset < 0).map(({ code }) => code),
);
