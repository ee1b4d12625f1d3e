import type { Player, World } from '@backfield/simulator';
import { json, type SimulatedAnswer } from '@backfield/simulator';
import { notFound } from './not-found.ts';

/** A club's players of a season with their full names. Who was traded away is not in it. */
export function roster(world: World, abbreviation: string, seasonCode: string): SimulatedAnswer {
  const season = Number(seasonCode.slice(4));
  const club = world.model('NHL').clubs.find((one) => one.abbreviation === abbreviation);
  if (!club || Number(seasonCode.slice(0, 4)) !== season - 1)
    return notFound(`/v1/roster/${abbreviation}/${seasonCode}`);
  const book = world.season('NHL', season);
  const lastDay =
    book.games
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? book.openingDay;
  const players = book.roster(club, lastDay);
  const those = (wanted: (position: string) => boolean) =>
    players.filter(({ position }) => wanted(position)).map((player) => person(player, abbreviation, seasonCode));
  return json({
    forwards: those((position) => position !== 'D' && position !== 'G'),
    defensemen: those((position) => position === 'D'),
    goalies: those((position) => position === 'G'),
  });
}

function person({ id, first, last, jersey, position }: Player, abbreviation: string, seasonCode: string) {
  const number = Number(id);
  const height = 70 + (number % 8);
  const weight = 175 + (number % 50);
  return {
    id: number,
    headshot: `https://assets.nhle.com/mugs/nhl/${seasonCode}/${abbreviation}/${id}.png`,
    firstName: { default: first },
    lastName: { default: last },
    sweaterNumber: Number(jersey),
    positionCode: position,
    shootsCatches: number % 3 === 0 ? 'R' : 'L',
    heightInInches: height,
    weightInPounds: weight,
    heightInCentimeters: Math.round(height * 2.54),
    weightInKilograms: Math.round(weight / 2.2046),
    birthDate: `${1990 + (number % 15)}-0${1 + (number % 9)}-1${number % 10}`,
    birthCity: { default: 'Simville' },
    birthCountry: 'CAN',
  };
}
