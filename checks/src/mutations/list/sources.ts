import type { Mutation } from '../mutation.ts';

/** How schedules and box scores are read, of each league. */
export const sources: readonly Mutation[] = [
  {
    id: 'evening-game-on-next-day',
    text: 'gameDay: gameDayAt(date, timeZone)',
    replacement: "gameDay: gameDayAt(date, 'UTC')",
    harm: 'Evening games of every league on ESPN stand under the day after.',
  },
  {
    id: 'home-and-away-swapped',
    text: "return word === '@' ? second : first;",
    replacement: "return word === '@' ? first : second;",
    harm: 'Home and away are swapped in every game from stats.nba.com.',
  },
  {
    id: 'mlb-teams-not-checked',
    text: 'if (String(team.id) !== game[where].sourceTeamId) {',
    replacement: 'if (team.id < 0) {',
    harm: 'MLB: the box score of another game is stored under this one.',
  },
  {
    id: 'nhl-neighbouring-column',
    text: "S: number('shots_on_goal')",
    replacement: "SOG: number('shots_on_goal')",
    harm: 'NHL: goals of the shootout are stored as shots on goal.',
  },
  {
    id: 'nfl-opponent-not-checked',
    text: 'if (opponent !== undefined && presentTeam(opponent) !== other) {',
    replacement: "if (opponent === 'NA') {",
    harm: 'NFL: rows of a game against somebody else are stored under this one.',
  },
  {
    id: 'nba-neighbouring-column',
    text: "OREB: number('offensive_rebounds'),\n    DREB: number('defensive_rebounds'),",
    replacement: "DREB: number('offensive_rebounds'),\n    OREB: number('defensive_rebounds'),",
    harm: 'NBA: offensive and defensive rebounds are swapped.',
  },
  {
    id: 'wnba-season-of-another-year',
    text: "leagueId: '10',\n  seasons,\n  startYearOffset: 0,",
    replacement: "leagueId: '10',\n  seasons,\n  startYearOffset: -1,",
    harm: 'WNBA: the season before is asked for, and days with games pass for empty ones.',
  },
];
