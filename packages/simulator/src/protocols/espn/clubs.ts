import type { Club } from '../../clubs/club.ts';
import type { LeagueCode } from '../../game.ts';

/** Clubs of ESPN by the abbreviation of the league's own API: `id`, and another abbreviation or place where ESPN has one. */
const tables: Partial<Record<LeagueCode, string>> = {
  MLB: `
    BAL 1, BOS 2, LAA 3, CWS 4 CHW, CLE 5, DET 6, KC 7, MIL 8, MIN 9, NYY 10, OAK 11, SEA 12, TEX 13, TOR 14, ATL 15,
    CHC 16, CIN 17, HOU 18, LAD 19, WSH 20, NYM 21, PHI 22, PIT 23, STL 24, SD 25, SF 26, COL 27, MIA 28, AZ 29 ARI,
    TB 30`,
  NHL: `
    BOS 1, BUF 2, CGY 3, CHI 4, DET 5, EDM 6, CAR 7, LAK 8 LA, DAL 9, MTL 10 MTL Montreal, NJD 11 NJ, NYI 12, NYR 13,
    OTT 14, PHI 15, PIT 16, COL 17, SJS 18 SJ, STL 19, TBL 20 TB, TOR 21, VAN 22, WSH 23, ANA 25, FLA 26, NSH 27,
    WPG 28, CBJ 29, MIN 30, VGK 37, SEA 124292, UTA 129764 UTAH`,
};

const clubs = new Map(
  Object.entries(tables).flatMap(([league, table]) =>
    table.split(',').map((entry): [string, Partial<Club>] => {
      const [abbreviation = '', id = '', own = abbreviation, location] = entry.trim().split(/\s+/);
      return [`${league} ${abbreviation}`, { id, abbreviation: own, ...(location && { location }) }];
    }),
  ),
);

/** A club as ESPN names it; guests and all-star sides keep the ids that they have. */
export function club(league: LeagueCode, named: Club): Club {
  return { ...named, ...(named.member && clubs.get(`${league} ${named.abbreviation}`)) };
}
