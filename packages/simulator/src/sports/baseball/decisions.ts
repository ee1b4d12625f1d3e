import type { Stats } from '../../world/game.ts';
import { at } from '../../world/random.ts';
import type { BaseballResult } from './simulate.ts';
import { add, get } from './stats.ts';
import type { BaseballTeam, Participant } from './team.ts';

const stats = (pitcher: Participant): Stats => pitcher.pitching as Stats;

/** The pitchers of a side, first to last. */
function pitchersOf(team: BaseballTeam): Participant[] {
  return team.all
    .filter(({ pitching }) => pitching !== null)
    .toSorted((a, b) => get(stats(b), 'gamesStarted') - get(stats(a), 'gamesStarted'));
}

/** Win, loss, save, holds and the like. A tie has neither winner nor loser. */
export function decide({ home, away, win, loss }: BaseballResult): void {
  for (const team of [home, away]) {
    const pitchers = pitchersOf(team);
    const last = at(pitchers, pitchers.length - 1);
    const winner = win && pitchers.includes(win) ? entitled(win, pitchers) : null;
    if (winner) add(stats(winner), 'pitching_wins');
    if (pitchers.length === 1) {
      add(stats(last), 'completeGames');
      if (get(stats(last), 'runs_allowed') === 0) add(stats(last), 'shutouts');
    } else add(stats(last), 'gamesFinished');
    for (const pitcher of pitchers.slice(1)) relief(pitcher, { winner, loss, last, won: winner !== null });
  }
  if (loss) add(stats(loss), 'pitching_losses');
}

/** A starter needs five innings for a win; else the reliever who lasted longest gets it. */
function entitled(win: Participant, pitchers: readonly Participant[]): Participant {
  const short = get(stats(win), 'gamesStarted') > 0 && get(stats(win), 'pitching_outs') < 15;
  if (!short || pitchers.length === 1) return win;
  return pitchers
    .slice(1)
    .reduce((best, one) => (get(stats(one), 'pitching_outs') > get(stats(best), 'pitching_outs') ? one : best));
}

interface Ending {
  winner: Participant | null;
  loss: Participant | null;
  last: Participant;
  won: boolean;
}

function relief(pitcher: Participant, { winner, loss, last, won }: Ending): void {
  const lead = pitcher.enteredWith;
  const situation = lead >= 1 && lead <= 3 && get(stats(pitcher), 'pitching_outs') > 0;
  if (!situation) return;
  if (pitcher.lostLead) {
    add(stats(pitcher), 'blown_saves');
    add(stats(pitcher), 'saveOpportunities');
    return;
  }
  if (pitcher === winner || pitcher === loss) return;
  if (pitcher === last && won) {
    add(stats(pitcher), 'saves');
    add(stats(pitcher), 'saveOpportunities');
  } else if (pitcher !== last && pitcher.leftWith > 0) add(stats(pitcher), 'holds');
}
