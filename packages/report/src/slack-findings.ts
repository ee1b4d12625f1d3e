import { type BackfillResult, largestCorrections, listedCorrections } from '@backfield/contract/results';
import { valueWord } from './correction-words.ts';
import { worstDrifts } from './drift-lines.ts';
import { counted } from './figures.ts';
import { slackText } from './slack-text.ts';

const shownDrifts = 3;
/** Longest texts, in characters. The size of a whole message is measured in `slack-message.ts`. */
const longest = { league: 20, path: 100, type: 30, sample: 60, game: 30, player: 40, propType: 40 };

/**
 * Lines about places at which answers had another shape than expected, over all leagues, those that the most answers show
 * first.
 */
export function driftedLines(results: readonly BackfillResult[]): string[] {
  const drifts = worstDrifts(
    results.flatMap(({ league, drifts: ofLeague }) => ofLeague.map((drift) => ({ league, ...drift }))),
  );
  if (drifts.length === 0) return [];
  const lines = drifts.slice(0, shownDrifts).map(({ league, path, expected, received, answers, sample }) => {
    const types = `${slackText(expected, longest.type)} expected, ${slackText(received, longest.type)} found`;
    const where = `${slackText(league, longest.league)} \`${slackText(path, longest.path)}\``;
    return `• ${where}: ${types} in ${counted(answers, 'answer')}: ${slackText(sample, longest.sample)}`;
  });
  return [
    `*Another shape than expected in ${counted(drifts.length, 'place')}*`,
    ...lines,
    ...(drifts.length > shownDrifts ? [`… and ${drifts.length - shownDrifts} more`] : []),
  ];
}

/** How many values were corrected over all leagues, and the largest of them. */
export function correctionLines(results: readonly BackfillResult[]): string[] {
  const count = results.reduce((sum, { corrections }) => sum + corrections, 0);
  if (count === 0) return [];
  const named = results.flatMap(({ league, largestCorrections: ofLeague }) =>
    ofLeague.map((value) => ({ league, ...value })),
  );
  const lines = largestCorrections(named, listedCorrections).map(
    ({ league, gameDay, game, player, propType, oldValue, newValue }) =>
      `• ${slackText(league, longest.league)} ${gameDay}, ${slackText(game, longest.game)}: ` +
      `${slackText(player, longest.player)}, ${slackText(propType, longest.propType)} ` +
      `${valueWord(oldValue)} → ${valueWord(newValue)}`,
  );
  const more = count - lines.length;
  return [`*${counted(count, 'value')} corrected*${more > 0 && lines.length > 0 ? ', the largest:' : ''}`, ...lines];
}
