import { type BoxScore, type HttpClient, PayloadError, type ScheduledGame } from '@backfield/contract';
import { boxScoreOf } from './box-score.ts';
import { askForWeekly } from './files.ts';
import type { NflverseListing } from './listing.ts';
import { presentTeam } from './teams.ts';

/** The box score of one game, by itself: for a caller that has no schedule at hand, as it costs the season's whole file. */
export async function askForGame(http: HttpClient, game: ScheduledGame): Promise<BoxScore> {
  const { sourceGameId } = game;
  const { season, week } = placeOf(game);
  const listing: NflverseListing = {
    gameId: sourceGameId,
    season,
    week,
    gameType: game.gameType,
    gameDay: game.gameDay,
    startsAt: game.startsAt,
    home: { team: game.home.sourceTeamId, score: game.home.score },
    away: { team: game.away.sourceTeamId, score: game.away.score },
    status: 'final',
    detail: game.statusDetail,
  };
  const box = boxScoreOf(listing, await askForWeekly(http, season));
  if (box.players.length > 0 || box.rejected.length > 0) return box;
  throw new PayloadError(
    'EMPTY_BOX_SCORE',
    `nflverse has no rows of game ${sourceGameId}. They come in the night after it.`,
    {
      sourceGameId,
    },
  );
}

/** The place that a game's id names, which must be one of its own teams and season. */
function placeOf({ sourceGameId, season, home, away }: ScheduledGame): { season: number; week: number } {
  const [, year, week, awayTeam = '', homeTeam = ''] = /^(\d{4})_(\d{2})_([A-Z]+)_([A-Z]+)$/.exec(sourceGameId) ?? [];
  const teams = [presentTeam(awayTeam), presentTeam(homeTeam)];
  const isSame = Number(year) === season - 1 && teams[0] === away.sourceTeamId && teams[1] === home.sourceTeamId;
  if (isSame) return { season: Number(year), week: Number(week) };
  const message = `The id ${sourceGameId} does not name the game of ${away.sourceTeamId} at ${home.sourceTeamId} in the season ${season}.`;
  throw new PayloadError('WRONG_GAME', message, { sourceGameId });
}
