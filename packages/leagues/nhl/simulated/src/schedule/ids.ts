import type { GameKind, GamePlan } from '@backfield/simulator';

/** The ids of a season's games: season, two digits of the kind, a number; in the playoffs round, series and game. */
export function nhlIds(season: number) {
  const codes: Partial<Record<GameKind, string>> = {
    preseason: '01',
    regular: '02',
    postseason: '03',
    'all-star': '04',
  };
  const counts = new Map<string, number>();
  const next = (name: string): number => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts.get(name) ?? 0;
  };
  return ({ kind, round, seriesGame, note }: GamePlan): string => {
    const other = note?.includes('Final') ? '20' : '19';
    const code = codes[kind] ?? other;
    if (kind !== 'postseason') return `${season - 1}${code}${String(next(kind)).padStart(4, '0')}`;
    const series = seriesGame === 1 ? next(`series ${round}`) : (counts.get(`series ${round}`) ?? 0);
    return `${season - 1}${code}0${round}${series}${seriesGame}`;
  };
}
