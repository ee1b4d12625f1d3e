import { type LeagueVerification, otherProblems, type Problem } from '@backfield/contract/results';
import { storedFindings } from '@backfield/contract/store';

/** The head and the rows of the table that verify shows, a league and season a row. */
export interface VerificationTable {
  head: string[];
  rows: string[][];
  /** Index of the first column with numbers; all after it have numbers too. */
  firstNumber: number;
}

export function verificationTable(verifications: readonly LeagueVerification[]): VerificationTable {
  const rows = verifications.flatMap(({ league, isLookedAt, seasons }) => {
    if (seasons.length === 0) return [[league, isLookedAt ? 'no games' : 'nothing yet', ...Array<string>(9).fill('')]];
    return seasons.map((counts) => [
      league,
      String(counts.season),
      ...[
        counts.expected,
        counts.stored,
        counts.verified,
        counts.missing,
        counts.accepted,
        counts.waiting,
        counts.unknownDays,
        counts.stale,
        counts.softFindings,
      ].map((count) => count.toLocaleString('en-US')),
    ]);
  });
  const numbers = [
    'Expected',
    'Stored',
    'Verified',
    'Missing',
    'Accepted',
    'Waiting',
    'Unknown days',
    'Stale',
    'Soft findings',
  ];
  return { head: ['League', 'Season', ...numbers], rows, firstNumber: 2 };
}

/** A problem's meaning, in words. */
export function meaningOf({ kind }: Problem): string {
  return { ...otherProblems, ...storedFindings }[kind];
}

/** A problem's place: "WNBA 2025-06-05 game 401736". */
export function placeOf({ league, gameDay, toDay, sourceGameId }: Problem): string {
  const days = gameDay === toDay ? gameDay : `${gameDay} .. ${toDay}`;
  return sourceGameId === null ? `${league} ${days}` : `${league} ${days} game ${sourceGameId}`;
}

/** "accepted until 2026-01-01: the league's own page has no box score (https://...)". */
export function acceptanceOf({ accepted }: Problem): string {
  if (accepted === null) return '';
  const until = accepted.expiresOn === null ? '' : ` until ${accepted.expiresOn}`;
  return `accepted${until}: ${accepted.reason} (${accepted.evidence})`;
}
