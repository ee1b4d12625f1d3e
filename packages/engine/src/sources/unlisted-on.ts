import type { GameDay, League, Source, UnlistedGames } from '@backfield/contract';

/** Games that may have been played on a day without the source listing them; null where its list is complete. */
export function unlistedOn({ unlisted = [] }: Pick<Source, 'unlisted'>, day: GameDay): UnlistedGames | null {
  return unlisted.find((games) => mayBeOn(games, day)) ?? null;
}

function mayBeOn({ from, to, firstYear, days }: UnlistedGames, day: GameDay): boolean {
  const year = Number(day.slice(0, 4));
  const known = days[year];
  if (known) return known.includes(day);
  const ofYear = day.slice('YYYY-'.length);
  return year >= firstYear && from <= ofYear && ofYear <= to;
}

/** The reason why such a day is not proven empty when nothing is listed on it, and what can be done about that. */
export function unlistedAdvice(
  league: League,
  source: Source,
  day: GameDay,
  { what, gameType }: UnlistedGames,
): string {
  const words = `pnpm run backfill ${league.code} --dates ${day}`;
  const others = league.sources.filter(({ code, about }) => code !== source.code && about.gameTypes.includes(gameType));
  const ways = [
    ...(source.listedGame ? [`by its id: ${words} --source ${source.code} --game ID`] : []),
    ...others.map(({ code }) => `from ${code}, which lists them: ${words} --source ${code} --replace`),
  ];
  return (
    `${source.code} lists nothing on ${day}, and leaves out ${what}: the day is not proven empty. ` +
    `A game of it is had ${ways.join('; or ')}. If none was played: pnpm run backfill accept-gap ${league.code} ${day}.`
  );
}
