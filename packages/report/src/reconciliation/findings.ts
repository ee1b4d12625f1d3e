import type { NamedGame, Reconciliation } from '@backfield/contract/results';
import { counted } from '../figures.ts';

/** The findings of a reconciliation that are of one kind. */
export interface FindingGroup {
  title: string;
  lines: string[];
}

/** Everything that is not agreement, with the values and the reasons; groups without lines are left out. */
export function findingGroups(reconciliation: Reconciliation): FindingGroup[] {
  const { onlyHere, onlyThere, notGraded, daysNotRead, unmatchedHere, unmatchedThere } = reconciliation;
  const groups = [
    { title: 'Games only here', lines: onlyHere.map(placeOf) },
    { title: 'Games only there', lines: onlyThere.map(placeOf) },
    {
      title: 'Players only here',
      lines: unmatchedHere.map(({ game, name, team }) => `${placeOf(game)}: ${name} (${team})`),
    },
    {
      title: 'Players only there',
      lines: unmatchedThere.map(({ game, name, team }) => `${placeOf(game)}: ${name} (${team})`),
    },
    {
      title: 'Values that differ (here, there)',
      lines: reconciliation.differing.map(
        ({ game, player, team, propType, here, there }) =>
          `${placeOf(game)}: ${player} (${team}) ${propType}: ${here ?? 'no line'}, ${there ?? 'no line'}`,
      ),
    },
    {
      title: 'Players under other names, matched by their initial, their number or their lines',
      lines: reconciliation.otherNames.map(
        ({ game, here, there, evidence }) => `${placeOf(game)}: ${here}, there ${there} (${evidence})`,
      ),
    },
    { title: 'Games not graded', lines: notGraded.map(({ game, reason }) => `${placeOf(game)}: ${reason}`) },
    { title: 'Days not read', lines: daysNotRead.map(({ gameDay, reason }) => `${gameDay}: ${reason}`) },
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}

function placeOf({ gameDay, source, sourceGameId, teams }: NamedGame): string {
  return `${gameDay} ${teams} (${source} ${sourceGameId})`;
}

/** The reconciliation in one sentence or two. */
export function reconciliationVerdict(reconciliation: Reconciliation): string {
  const { league, from, to, unreached, pairs, graded, agreeing, notGraded, propTypes, blocked } = reconciliation;
  const values = propTypes.reduce((sum, { compared }) => sum + compared, 0);
  const differing = propTypes.reduce((sum, count) => sum + count.differing, 0);
  const who = pairs.length === 0 ? '' : ` ${pairs.join(', ')}:`;
  return [
    `${league} ${from} .. ${to}${interruptionOf(unreached)}:${who} ${counted(graded, 'game')} graded, ${agreeing} of them agree in everything;`,
    `${counted(values, 'value')} compared, ${differing} differ; ${counted(notGraded.length, 'game')} not graded.`,
    ...(blocked === null ? [] : [blocked]),
  ].join(' ');
}

/** Days are compared in order, so the first that was not reached tells them all. */
function interruptionOf(unreached: Reconciliation['unreached']): string {
  const [first] = unreached;
  return first === undefined ? '' : `, interrupted: ${counted(unreached.length, 'day')} not reached, from ${first} on`;
}
