import type { Player } from '@backfield/simulator';
import { type EspnSite, slugOf, uidOf } from './channel.ts';

/** A reference number in the usual form that stays with the player. */
function guidOf(id: string): string {
  const digits = (Number(id) * 2_654_435_761).toString(16).padStart(16, '0').slice(-16);
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12)}-8000-${id.padStart(12, '0')}`;
}

export function athlete(site: EspnSite, { id, first, last, jersey }: Player) {
  const name = `${first} ${last}`;
  const base = `https://www.espn.com/${slugOf(site)}/player`;
  return {
    id,
    uid: `${uidOf(site)}~a:${id}`,
    guid: guidOf(id),
    displayName: name,
    links: [{ rel: ['playercard', 'desktop', 'athlete'], href: `${base}/_/id/${id}`, text: 'Player Card' }],
    headshot: { href: `https://a.espncdn.com/i/headshots/${slugOf(site)}/players/full/${id}.png`, alt: name },
    jersey,
  };
}
