import { type BoxScore, PayloadError } from '@backfield/contract';
import type { KeyedLine } from '@backfield/contract/store';

/**
 * The stat lines of a box score. Throws `PAYLOAD_SHAPE` for what must never be stored: a value that is no plain number, an
 * id with blanks or foreign letters, a player twice, a player of a team that does not play.
 */
export function statLines(box: BoxScore): KeyedLine[] {
  const teams = new Set([box.home.sourceTeamId, box.away.sourceTeamId]);
  const seen = new Set<string>();
  const lines: KeyedLine[] = [];
  for (const { sourcePlayerId, sourceTeamId, stats } of box.players) {
    const player = `player ${sourcePlayerId} of team ${sourceTeamId}`;
    if (!teams.has(sourceTeamId)) throw unsound(box, `${player} plays for neither side`);
    if (seen.has(player)) throw unsound(box, `${player} is listed twice`);
    if (!isCode(sourcePlayerId) || !isCode(sourceTeamId)) throw unsound(box, `${player} has no proper id`);
    seen.add(player);
    for (const [propType, value] of Object.entries(stats)) {
      if (!isCode(propType)) throw unsound(box, `"${propType}" is no prop type`);
      if (!isPlainNumber(value)) throw unsound(box, `${propType} of ${player} is ${value}`);
      lines.push({ sourcePlayerId, sourceTeamId, propType, value });
    }
  }
  return lines;
}

/** Printable ASCII without blanks. */
function isCode(text: string): boolean {
  return /^[!-~]+$/.test(text);
}

/** Beyond these bounds JavaScript writes exponents and Postgres does not; no statistic is that large or that small. */
function isPlainNumber(value: number): boolean {
  const size = Math.abs(value);
  return value === 0 || (size >= 1e-6 && size < 1e21);
}

function unsound(box: BoxScore, reason: string): PayloadError {
  const { sourceGameId } = box;
  return new PayloadError('PAYLOAD_SHAPE', `The box score of game ${sourceGameId} can't be stored: ${reason}.`, {
    sourceGameId,
  });
}
