import type { Club } from '@backfield/simulator';

/** A club as both NHL answers describe it. */
export function team({ id, abbreviation, location }: Club) {
  const logo = `https://assets.nhle.com/logos/nhl/svg/${abbreviation}`;
  const place = location === '' ? ' ' : location;
  return {
    id: Number(id),
    placeName: { default: place },
    placeNameWithPreposition: { default: place, fr: `de ${place}` },
    abbrev: abbreviation,
    logo: `${logo}_light.svg`,
    darkLogo: `${logo}_dark.svg`,
  };
}

/** The zone's offset at an instant: `-04:00`. */
export function offsetAt(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).offset;
}
