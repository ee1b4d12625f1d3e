import { formatDayList } from '@backfield/contract';
import type { HealPlan } from '@backfield/contract/results';
import { counted } from '../figures.ts';

export interface LeagueHealPlan extends HealPlan {
  league: string;
}

/** The plan of heal for one league, a line. */
export function textHealPlan({ league, days, neverLookedAt, strays }: LeagueHealPlan): string {
  const unknown = new Set(neverLookedAt);
  const unsound = days.filter((day) => !unknown.has(day));
  const fetched = [
    ...(unsound.length === 0 ? [] : [`the unsound games of ${formatDayList(unsound)} would be fetched`]),
    ...(unknown.size === 0
      ? []
      : [`${counted(unknown.size, 'day')} never looked at would be fetched: ${formatDayList(neverLookedAt)}`]),
  ];
  const what = fetched.length === 0 ? 'nothing to mend' : fetched.join('; ');
  return `${league}: ${what}.${strays.length === 0 ? '' : ` Games that may be taken out: ${strays.length}.`}`;
}
