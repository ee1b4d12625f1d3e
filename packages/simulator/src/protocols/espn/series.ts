import type { SimulatedGame } from '../../game.ts';
import type { EspnSite } from './channel.ts';

/** How often the two have met; made up, like every record here. */
export function seasonSeries(site: EspnSite, { home, away, id, season, startsAt }: SimulatedGame) {
  const core = `http://sports.core.api.espn.pvt/v2/sports/${site.path.replace('/', '/leagues/')}`;
  const competitors = [home, away].map((club, index) => ({
    id: club.id,
    uid: `s:${site.sportId}~t:${club.id}`,
    wins: index,
    ties: 0,
    team: { $ref: `${core}/seasons/${season}/teams/${club.id}` },
  }));
  const title = 'Regular Season Series';
  const events = [{ $ref: `${core}/events/${id}`, id }];
  return {
    series: [
      {
        type: 'season',
        title,
        description: title,
        summary: 'Series tied 1-1',
        completed: false,
        totalCompetitions: 3,
        competitors,
        events,
        startDate: startsAt,
      },
    ],
  };
}
