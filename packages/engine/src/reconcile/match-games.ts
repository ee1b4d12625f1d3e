import type { Source, Team } from '@backfield/contract';
import type { GameEvidence, IdentifiedGame } from '@backfield/contract/results';

export interface GameMatch<Here extends IdentifiedGame, There extends IdentifiedGame> {
  here: Here;
  there: There;
  evidence: GameEvidence;
}

interface GameMatches<Here extends IdentifiedGame, There extends IdentifiedGame> {
  matches: GameMatch<Here, There>[];
  onlyHere: Here[];
  onlyThere: There[];
}

/** A team by the abbreviation that the league's default source has for it. */
export function commonTeam({ teamAliases }: Pick<Source, 'teamAliases'>, { abbreviation }: Team): string {
  return teamAliases?.[abbreviation] ?? abbreviation;
}

/** Pairs the games that two sources have in common: same day, same two teams whoever is at home, same number on that day. */
export function matchGames<Here extends IdentifiedGame, There extends IdentifiedGame>(
  here: readonly Here[],
  there: readonly There[],
  sources: { here: Pick<Source, 'teamAliases'>; there: Pick<Source, 'teamAliases'> },
): GameMatches<Here, There> {
  const groups = { here: byTeams(here, sources.here), there: byTeams(there, sources.there) };
  const matches: GameMatch<Here, There>[] = [];
  for (const [teams, ours] of groups.here) matches.push(...matchesOf(ours, groups.there.get(teams) ?? []));
  const matched = new Set<IdentifiedGame>(matches.flatMap((match) => [match.here, match.there]));
  return {
    matches,
    onlyHere: here.filter((game) => !matched.has(game)),
    onlyThere: there.filter((game) => !matched.has(game)),
  };
}

function byTeams<Game extends IdentifiedGame>(
  games: readonly Game[],
  source: Pick<Source, 'teamAliases'>,
): Map<string, Game[]> {
  const teamIds = new Map<string, Set<string>>();
  for (const team of games.flatMap(({ home, away }) => [home, away])) {
    const name = commonTeam(source, team);
    teamIds.set(name, (teamIds.get(name) ?? new Set()).add(team.sourceTeamId));
  }
  // Two teams under one name: nothing can be said of either.
  const known = games.filter(({ home, away }) =>
    [home, away].every((team) => teamIds.get(commonTeam(source, team))?.size === 1),
  );
  return Map.groupBy(known, ({ gameDay, home, away }) =>
    [gameDay, ...[commonTeam(source, home), commonTeam(source, away)].sort()].join(' '),
  );
}

function matchesOf<Here extends IdentifiedGame, There extends IdentifiedGame>(
  ours: readonly Here[],
  theirs: readonly There[],
): GameMatch<Here, There>[] {
  const [here, there] = [ours[0], theirs[0]];
  if (here && there && ours.length === 1 && theirs.length === 1 && here.gameNumber !== there.gameNumber) {
    const evidence = 'the only game of the teams on the day, with the same score';
    return scoresOf(here) !== null && scoresOf(here) === scoresOf(there) ? [{ here, there, evidence }] : [];
  }
  return ours.flatMap((game) => {
    const same = theirs.filter(({ gameNumber }) => gameNumber === game.gameNumber);
    const isOnly = ours.filter(({ gameNumber }) => gameNumber === game.gameNumber).length === 1 && same.length === 1;
    return isOnly && same[0] ? [{ here: game, there: same[0], evidence: 'day, teams and game number' as const }] : [];
  });
}

/** Both scores, whoever is at home; null where one is not known. */
function scoresOf({ home, away }: IdentifiedGame): string | null {
  if (home.score === null || away.score === null) return null;
  return [home.score, away.score].sort((a, b) => a - b).join(' ');
}
