import { type Finding, isHard, noStoredChecks, type StoredChecks } from '@backfield/contract';
import { isStoredFinding, type StoredFindingName, type VerifyQuery } from '@backfield/contract/store';
import type { Queries } from '../database/database.ts';
import { balanceSql, literal } from './balance-sql.ts';
import { scopeParameters, storedInScope } from './scope.ts';

/** A stored game whose lines are not what they should be. */
export interface GameFinding {
  gameId: number;
  finding: Finding;
}

/** The sums and counts of a game's lines, for those games where something is wrong. */
interface LineFacts {
  gameId: number;
  lineCount: number;
  playerCount: number;
  lines: number;
  players: number;
  hashHolds: boolean;
  homeTeam: string;
  awayTeam: string;
  homePlayers: number;
  awayPlayers: number;
  hasLeast: boolean;
  orphanLines: number;
  orphans: string[] | null;
  otherDayLines: number;
  twice: string[] | null;
  unbalanced: string[];
  /** Findings known before, from the answer that the game was stored from and from earlier checks. */
  findings: Finding[];
}

// A name without accents, blanks, dots and generational endings: what two spellings of one name have in common.
const plainName = `
regexp_replace(regexp_replace(lower(normalize(p.name, NFD)), '(\\s+(jr|sr|ii|iii|iv)\\.?)+$', ''), '[^a-z]', '', 'g')`;

/**
 * Game by game through the primary key, so that each line is read once, whatever the planner believes about sizes. A game's
 * lines are added up by player first: names are then looked up for its players and not for each of their lines. Tabs sort
 * before every character of an id, so sorting by team, player and prop type is sorting the texts that lines_hash was made
 * of (see game_line_hashes).
 */
function lineFactsSql(source: string, checks: StoredChecks): string {
  const { leastPlayers, leastPlayersExceptGameTypes: except = [] } = checks;
  const { playerSums, sideSums, broken } = balanceSql(checks.balances);
  const isExcepted = except.map((gameType) => `or g.game_type = ${literal(gameType)}`).join(' ');
  return `
select
  g.id as "gameId", g.line_count as "lineCount", g.player_count as "playerCount",
  lines.count as lines, lines.players, lines.hash_holds as "hashHolds",
  coalesce(g.home_abbreviation, home.abbreviation) as "homeTeam",
  coalesce(g.away_abbreviation, away.abbreviation) as "awayTeam",
  lines.home_players as "homePlayers", lines.away_players as "awayPlayers", lines.has_least as "hasLeast",
  lines.orphan_lines as "orphanLines", lines.orphans, lines.other_day_lines as "otherDayLines", lines.twice,
  check_sums.unbalanced, g.findings
from ${storedInScope}
join teams home on home.id = g.home_team_id
join teams away on away.id = g.away_team_id
cross join lateral (
  select
    coalesce(sum(appearance.lines), 0)::integer as count,
    count(distinct appearance.player_id)::integer as players,
    coalesce(encode(sha256(convert_to(string_agg(
      appearance.prefix || array_to_string(appearance.texts, E'\\n' || appearance.prefix),
      E'\\n' order by appearance.source_team_id, appearance.source_player_id
    ), 'UTF8')), 'hex') = g.lines_hash, false) as hash_holds,
    count(*) filter (where appearance.team_id = g.home_team_id)::integer as home_players,
    count(*) filter (where appearance.team_id = g.away_team_id)::integer as away_players,
    least(
      count(*) filter (where appearance.team_id = g.home_team_id),
      count(*) filter (where appearance.team_id = g.away_team_id)
    ) >= ${leastPlayers} ${isExcepted} as has_least,
    coalesce(sum(appearance.lines) filter (where appearance.is_orphan), 0)::integer as orphan_lines,
    array_agg('player ' || appearance.player_id || ' of team ' || appearance.team_id)
      filter (where appearance.is_orphan) as orphans,
    coalesce(sum(appearance.other_day_lines), 0)::integer as other_day_lines,
    array_agg(appearance.name || ' (' || appearance.source_player_id || ')' order by appearance.source_player_id)
      filter (where appearance.copies > 1 and appearance.plays) as twice${sideSums}
  from (
    select
      player.*, t.source_team_id, p.source_player_id, p.name,
      case when p.source = g.source and t.source = g.source
        then t.source_team_id || E'\\t' || p.source_player_id || E'\\t' end as prefix,
      coalesce((p.league_id, p.source) <> (g.league_id, g.source), true)
        or player.team_id not in (g.home_team_id, g.away_team_id) as is_orphan,
      count(*) over (partition by player.team_id, ${plainName}, player.texts) as copies
    from (
      select
        s.player_id, s.team_id, count(*) as lines,
        array_agg(s.prop_type || E'\\t' || trim_scale(s.stat_value) order by s.prop_type) as texts,
        count(*) filter (where s.game_date <> g.game_date) as other_day_lines,
        bool_or(s.stat_value <> 0) as plays${playerSums}
      from player_game_logs s
      where s.game_id = g.id
      group by s.player_id, s.team_id
    ) player
    left join players p on p.id = player.player_id
    left join teams t on t.id = player.team_id
  ) appearance
) lines
cross join lateral (
  select ${broken} as unbalanced
) check_sums
where g.source = ${literal(source)} and (
  not lines.hash_holds
  or lines.count <> g.line_count
  or lines.players <> g.player_count
  or not lines.has_least
  or lines.home_players = 0
  or lines.away_players = 0
  or lines.orphan_lines > 0
  or lines.other_day_lines > 0
  or lines.twice is not null
  or check_sums.unbalanced <> '{}'
)
order by g.id`;
}

const readSources = `
select distinct g.source from games g join leagues l on l.id = g.league_id where l.code = $1 order by g.source`;

/** Findings on the lines of the scope's stored games, each held to what its own source declares. */
export async function lineFindings(queries: Queries, query: VerifyQuery): Promise<GameFinding[]> {
  const found: GameFinding[] = [];
  for (const { source } of await queries.query<{ source: string }>(readSources, [query.league])) {
    const declared = query.sources.find((candidate) => candidate.source === source);
    found.push(...(await findingsOfSource(queries, query, source, declared?.checks ?? noStoredChecks)));
  }
  return found;
}

async function findingsOfSource(
  queries: Queries,
  query: VerifyQuery,
  source: string,
  checks: StoredChecks,
): Promise<GameFinding[]> {
  const rows = await queries.query<LineFacts>(lineFactsSql(source, checks), scopeParameters(query));
  return rows.flatMap((facts) =>
    findingsOf(facts, checks).map(([invariant, evidence]) => ({
      gameId: facts.gameId,
      finding: { invariant, severity: 'hard' as const, evidence },
    })),
  );
}

function findingsOf(facts: LineFacts, checks: StoredChecks): [StoredFindingName, string][] {
  const { lines, lineCount, players, playerCount } = facts;
  const found: [StoredFindingName, string][] = [];
  const counts = `${lines} of ${lineCount} lines, ${players} of ${playerCount} players`;
  if (lines < lineCount || players < playerCount) found.push(['stored-lines-missing', `${counts} are there`]);
  if (lines > lineCount || players > playerCount) found.push(['stored-lines-added', `${counts} are there`]);
  if (found.length === 0 && !facts.hashHolds) {
    const evidence = `${lines} lines as written, but the hash of their values is not that of what was written`;
    found.push(['stored-lines-edited', evidence]);
  }
  if (facts.orphanLines > 0) {
    const evidence = `${facts.orphanLines} lines belong to nobody in this game: ${facts.orphans?.join(', ')}, by ids of the database`;
    found.push(['stored-orphan-lines', evidence]);
  }
  if (facts.otherDayLines > 0) {
    found.push(['stored-line-day', `${facts.otherDayLines} lines have another game_date than the game`]);
  }
  // An answer that was unsound when it came is unverified for that; what follows from it need not be said twice.
  const cameUnsound = facts.findings.some((finding) => isHard(finding) && !isStoredFinding(finding));
  return found.length === 0 && cameUnsound ? [] : [...found, ...unsoundness(facts, checks)];
}

/** Whether the answer itself broke the balance, by no more than the league's own books do: its lines can't be other ones. */
function isKnownSlip(findings: readonly Finding[], sentence: string): boolean {
  return findings.some((finding) => !isHard(finding) && sentence.startsWith(`${finding.invariant}, `));
}

/** Contradictions that no game may have, whatever its source. */
function unsoundness(facts: LineFacts, checks: StoredChecks): [StoredFindingName, string][] {
  const { homeTeam, awayTeam, homePlayers, awayPlayers } = facts;
  const found: [StoredFindingName, string][] = [];
  const without = [homePlayers === 0 && homeTeam, awayPlayers === 0 && awayTeam].filter(Boolean);
  if (without.length > 0) found.push(['stored-team-missing', `${without.join(' and ')} without a player`]);
  else if (!facts.hasLeast) {
    const evidence = `${homeTeam} has ${homePlayers} players and ${awayTeam} ${awayPlayers}; at least ${checks.leastPlayers} take part`;
    found.push(['stored-few-players', evidence]);
  }
  if (facts.twice !== null) {
    found.push(['stored-duplicate-player', `same team, same name, same lines: ${facts.twice.join(' and ')}`]);
  }
  const unbalanced = facts.unbalanced.filter((sentence) => !isKnownSlip(facts.findings, sentence));
  if (unbalanced.length > 0) found.push(['stored-sums', unbalanced.join('; ')]);
  return found;
}
