type NamedClub = { id: string; abbreviation: string };

/** Reads `ABBREVIATION id ITS-ABBREVIATION`, the first as ESPN has it, the last only where it differs. */
function table(first: string, text: string): ReadonlyMap<string, NamedClub> {
  return new Map(
    text
      .trim()
      .split(/\s*,\s*/)
      .map((entry) => {
        const [espn = '', number = '', abbreviation = espn] = entry.split(' ');
        return [espn, { id: `${first}${number}`, abbreviation }];
      }),
  );
}

/** Ids and abbreviations of stats.nba.com and stats.wnba.com, by ESPN's abbreviations; all-stars have ids far from the clubs'. */
export const nbaStatsClubs = {
  NBA: table(
    '161061',
    `ATL 2737, BOS 2738, CLE 2739, NO 2740 NOP, CHI 2741, DAL 2742, DEN 2743, GS 2744 GSW, HOU 2745, LAC 2746, LAL 2747,
     MIA 2748, MIL 2749, MIN 2750, BKN 2751, NY 2752 NYK, ORL 2753, IND 2754, PHI 2755, PHX 2756, POR 2757, SAC 2758,
     SA 2759 SAS, OKC 2760, TOR 2761, UTAH 2762 UTA, MEM 2763, WSH 2764 WAS, DET 2765, CHA 2766, EAST 6833 EST, WEST 6834 WST`,
  ),
  WNBA: table(
    '16116613',
    `NY 13 NYL, PHX 17 PHO, LV 19 LVA, LA 20 LAS, DAL 21, WSH 22 WAS, CON 23, MIN 24, IND 25, SEA 28, CHI 29, ATL 30,
     EST 91, WST 92`,
  ),
};
