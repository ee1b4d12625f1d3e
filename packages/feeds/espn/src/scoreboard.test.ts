import { toGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import type { EspnDeclaration } from './declaration.ts';
import { parseScoreboard } from './scoreboard.ts';
import { type EventOptions, scoreboardOf, teams } from './testing/payloads.ts';

const declaration: EspnDeclaration = {
  league: 'XBL',
  path: 'basketball/xbl',
  seasonYearOffset: 0,
  covers: { seasons: { first: 2000 }, gameTypes: ['regular'] },
  blocks: { identifiedBy: 'none', columns: {} },
  invariants: [],
  extractorVersion: 1,
};
const day = toGameDay('2024-12-15');

function parse(...events: EventOptions[]) {
  return parseScoreboard(scoreboardOf(...events), day, declaration);
}

function gameType(event: EventOptions) {
  return parse(event).games[0]?.gameType;
}

const unplayed = { name: 'STATUS_SCHEDULED', state: 'pre', completed: false, detail: 'Sun, 8:20 PM EST' };

describe('scoreboard', () => {
  it('reads a final game', () => {
    expect(parse({})).toEqual({
      games: [
        {
          sourceGameId: '1001',
          gameDay: '2024-12-15',
          season: 2025,
          gameType: 'regular',
          status: 'final',
          statusDetail: 'STATUS_FINAL Final',
          official: true,
          startsAt: '2024-12-16T01:20:00Z',
          gameNumber: 1,
          home: { sourceTeamId: '7', name: 'Harbor Herons', score: 101 },
          away: { sourceTeamId: '9', name: 'Valley Voles', score: 99 },
        },
      ],
      leftOut: [],
    });
  });

  it.each([
    ['2024-12-16T01:20Z', '2024-12-15'],
    ['2024-12-16T04:59Z', '2024-12-15'],
    ['2024-12-16T05:00Z', '2024-12-16'],
    ['2024-07-01T03:59Z', '2024-06-30'],
    ['2024-03-10T06:59Z', '2024-03-10'],
    ['2024-11-04T04:59Z', '2024-11-03'],
    ['2025-06-06T02:00:00+00:00', '2025-06-05'],
  ])('files a start at %s under the Eastern date %s', (date, gameDay) => {
    expect(parse({ date }).games[0]?.gameDay).toBe(gameDay);
  });

  it('names a season by its end where ESPN names it by its start', () => {
    const named = parseScoreboard(scoreboardOf({ year: 2024 }), day, { ...declaration, seasonYearOffset: 1 });
    expect(named.games[0]?.season).toBe(2025);
  });

  it('has no score before the start, whatever zeros the page shows', () => {
    const cancelled = { name: 'STATUS_CANCELED', state: 'post', completed: false };
    const suspended = { name: 'STATUS_SUSPENDED', state: 'post', completed: false };
    const scores = [unplayed, cancelled, suspended].map(
      (status) => parse({ status, homeScore: '0', awayScore: '0' }).games[0]?.home.score,
    );
    expect(scores).toEqual([null, null, 0]);
  });

  it('does not take the midnight of an undecided start for a time', () => {
    const [game] = parse({ status: unplayed, date: '2024-12-16T05:00Z', timeValid: false }).games;
    expect(game).toMatchObject({ gameDay: '2024-12-16', startsAt: null });
  });

  it('says where a postponed game went, and leaves other games where they are', () => {
    const postponed = { name: 'STATUS_POSTPONED', state: 'post', completed: false, detail: 'Postponed' };
    const headline = 'Inclement Weather - Makeup date January 5';
    const page = parse({ status: postponed, headline }, { status: postponed }, { headline });
    expect(page.games.map(({ status, movedTo }) => [status, movedTo])).toEqual([
      ['postponed', '2025-01-05'],
      ['postponed', undefined],
      ['final', undefined],
    ]);
  });

  it('numbers the games of a doubleheader', () => {
    const numbers = parse(
      { headline: 'Doubleheader - Game 1 - Makeup from July 17' },
      { headline: 'Doubleheader - Game 2' },
    );
    expect(numbers.games.map(({ gameNumber }) => gameNumber)).toEqual([1, 2]);
  });

  it('tells the phases of a season apart', () => {
    expect([1, 2, 3, 5].map((seasonType) => gameType({ seasonType }))).toEqual([
      'preseason',
      'regular',
      'postseason',
      'play-in',
    ]);
  });

  it.each<[string, EventOptions]>([
    ['by the competition type, in the regular season', { kind: 'ALLSTAR' }],
    ['by its headline, in the playoffs', { seasonType: 3, headline: 'Pro Bowl Games' }],
    ['by the season slug', { slug: 'all-star' }],
    ['by conferences for teams', { seasonType: 3, home: { displayName: 'AFC' }, away: { displayName: 'NFC' } }],
    ['by named sides', { home: { displayName: 'Team Amber' }, away: { displayName: 'Team Indigo' } }],
    [
      'though its teams are not active',
      { seasonType: 1, kind: 'ALLSTAR', home: { isActive: false }, away: { isActive: false } },
    ],
  ])('knows an all-star game %s', (_how, event) => {
    expect(gameType(event)).toBe('all-star');
  });

  it('leaves games of another competition out, where the league says which are its own', () => {
    const page = scoreboardOf(
      { id: '1', kind: 'QRR', home: { displayName: 'Atlantis' }, away: { displayName: 'Utopia' } },
      { id: '2', kind: 'STD' },
      { id: '3', seasonType: 3, kind: 'SEMI' },
      { id: '4', kind: 'SEMI', home: { displayName: 'Central' }, away: { displayName: 'Pacific' } },
    );
    const { games, leftOut } = parseScoreboard(page, day, { ...declaration, regularCompetitions: ['STD'] });
    expect(games.map(({ sourceGameId, gameType }) => [sourceGameId, gameType])).toEqual([
      ['2', 'regular'],
      ['3', 'postseason'],
      ['4', 'all-star'],
    ]);
    expect(leftOut).toMatchObject([
      { sourceGameId: '1', reason: 'other-competition', detail: 'competition QRR: Utopia at Atlantis' },
    ]);
  });

  it.each<[string, EventOptions]>([
    ['by the competition type', { kind: 'CC' }],
    ['by the headline of the NBA', { headline: 'NBA Cup - Championship' }],
    ['by its first headline', { headline: 'In-Season Tournament - Championship' }],
    ['by the headline of the WNBA', { headline: "WNBA Commissioner's Cup Championship" }],
  ])('knows a cup final %s', (_how, event) => {
    expect(gameType(event)).toBe('cup-final');
  });

  it('keeps the other games of a cup in the regular season, and finals of the playoffs there', () => {
    const headlines = [
      "WNBA Commissioner's Cup",
      'NBA Cup - Group Play',
      'NBA Cup - Semifinals',
      'NBA Cup - Quarterfinal',
    ];
    expect(headlines.map((headline) => gameType({ headline }))).toEqual(headlines.map(() => 'regular'));
    expect(gameType({ seasonType: 3, headline: 'Stanley Cup Final - Game 7' })).toBe('postseason');
  });

  it('leaves a preseason game against a team from outside the league out, and names it', () => {
    const { games, leftOut } = parse({ seasonType: 1, away: { displayName: 'Lisbon United', isActive: false } });
    expect(games).toEqual([]);
    expect(leftOut).toEqual([
      { sourceGameId: '1001', gameDay: '2024-12-15', reason: 'outside-opponent', detail: 'Lisbon United' },
    ]);
  });

  it('keeps a game of a franchise that has since folded', () => {
    expect(parse({ away: { isActive: false } }).games).toHaveLength(1);
  });

  it('keeps a game whose page says nothing of headline, competition type or activity', () => {
    const page = scoreboardOf({});
    const [event] = page.events;
    const bare = {
      ...event,
      competitions: event?.competitions.map(({ competitors }) => ({
        competitors: competitors.map(({ homeAway }) => ({ homeAway, team: teams[homeAway as 'home' | 'away'] })),
      })),
    };
    const [game] = parseScoreboard({ events: [bare] }, day, declaration).games;
    expect(game).toMatchObject({ gameType: 'regular', home: { name: 'Harbor Herons', score: null } });
  });

  it('keeps a game whose teams are not known yet, under their negative ids', () => {
    const { games } = parse({ status: unplayed, seasonType: 3, home: { id: '-1' }, away: { id: '-2' } });
    expect(games).toMatchObject([{ home: { sourceTeamId: '-1' }, away: { sourceTeamId: '-2' } }]);
  });

  it('leaves a game of an unknown phase out, and names the phase', () => {
    expect(parse({ seasonType: 4, slug: 'off-season' }).leftOut).toMatchObject([
      { reason: 'other-competition', detail: 'season type 4 off-season' },
    ]);
  });

  it('takes a page without events as proof that there is no game', () => {
    expect(parse()).toEqual({ games: [], leftOut: [] });
  });

  it.each<[string, unknown]>([
    ['an empty object', {}],
    ['a list', []],
    ['an event without a date', { events: [{ ...scoreboardOf({}).events[0], date: undefined }] }],
    ['an event with an impossible date', scoreboardOf({ date: '2024-13-01T00:00Z' })],
    ['a score that is no number', scoreboardOf({ homeScore: 'W' })],
    ['an id that is none', scoreboardOf({ id: 'TBD' })],
  ])('refuses %s', (_what, payload) => {
    expect(() => parseScoreboard(payload, day, declaration)).toThrow(
      /XBL scoreboard of 2024-12-15 has another shape than expected/,
    );
  });

  it('refuses a page of another day than the one asked for', () => {
    const page = { ...scoreboardOf({}), day: { date: '2025-10-03' } };
    expect(() => parseScoreboard(page, day, declaration)).toThrow(/shows 2025-10-03 instead/);
  });
});
