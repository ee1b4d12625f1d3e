import type { SeasonCalendar } from '../days/season.ts';
import type { Source } from '../source/source.ts';
import type { CorrectionWindow } from './correction-window.ts';
import type { PropType } from './prop-type.ts';

/** A league: what differs between leagues is a field here, so that shared code never asks which league it has. */
export interface League {
  /** Upper case, as users type it: `NFL`. */
  code: string;
  name: string;
  /** The zone of the league's calendar, for "today". */
  timeZone: string;
  seasons: SeasonCalendar;
  /** Hours after its start by which a game is final, as a rule: one that is not is overdue. Whole hours, with the reason. */
  finalAfter: { hours: number; reason: string };
  propTypes: readonly PropType[];
  /** The prop type that an overview shows of the league. Default: its first one. */
  headline?: string;
  /** The days on which final games are read again by `--mode due`. */
  corrections: CorrectionWindow;
  /** The first one is the default. */
  sources: readonly [Source, ...Source[]];
}
