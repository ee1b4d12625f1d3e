import { type Club, fullName } from '@backfield/simulator';
import { type EspnChannel, slugOf, uidOf } from './channel.ts';

/** Six hexadecimal digits that are always the same for a club. */
function colorOf({ id }: Club, salt: number): string {
  return ((Number(id) * 0x9e3779 + salt) & 0xffffff).toString(16).padStart(6, '0');
}

export function teamUid(channel: EspnChannel, club: Club): string {
  return `${uidOf(channel)}~t:${club.id}`;
}

export function teamLinks(channel: EspnChannel, club: Club) {
  const name = fullName(club).toLowerCase().replaceAll(' ', '-');
  const href = `https://www.espn.com/${slugOf(channel)}/team/_/name/${club.abbreviation.toLowerCase()}/${name}`;
  return [{ rel: ['clubhouse', 'desktop', 'team'], href, text: 'Clubhouse' }];
}

export function logoOf(channel: EspnChannel, { abbreviation, member }: Club): string {
  return member ? `https://a.espncdn.com/i/teamlogos/${slugOf(channel)}/500/${abbreviation.toLowerCase()}.png` : '';
}

/** The fields that a team has wherever it stands. */
export function team(channel: EspnChannel, club: Club) {
  return {
    id: club.id,
    uid: teamUid(channel, club),
    location: club.location,
    name: club.nickname === '' ? club.location : club.nickname,
    abbreviation: club.abbreviation,
    displayName: fullName(club),
    color: colorOf(club, 0x102030),
    alternateColor: colorOf(club, 0xa0b0c0),
  };
}

/** A made-up win-loss record: the source always states one, nobody relies on it. */
export function recordOf({ id }: Club, day: string): string {
  const games = 1 + ((Number(day.slice(8)) + Number(id)) % 30);
  const wins = (Number(id) * 7 + games) % (games + 1);
  return `${wins}-${games - wins}`;
}
