import { clubsOf, guest } from '@backfield/simulator';

/** Ids and abbreviations of ESPN; clubs as of autumn 2024, for every season. */
export const nflClubs = clubsOf(`
  AFC: AFC East
    2 BUF E Buffalo/Bills
    15 MIA E Miami/Dolphins
    17 NE E New England/Patriots
    20 NYJ E New York/Jets
  AFC: AFC North
    33 BAL E Baltimore/Ravens
    4 CIN E Cincinnati/Bengals
    5 CLE E Cleveland/Browns
    23 PIT E Pittsburgh/Steelers
  AFC: AFC South
    34 HOU C Houston/Texans
    11 IND E Indianapolis/Colts
    30 JAX E Jacksonville/Jaguars
    10 TEN C Tennessee/Titans
  AFC: AFC West
    7 DEN M Denver/Broncos
    12 KC C Kansas City/Chiefs
    13 LV P Las Vegas/Raiders
    24 LAC P Los Angeles/Chargers
  NFC: NFC East
    6 DAL C Dallas/Cowboys
    19 NYG E New York/Giants
    21 PHI E Philadelphia/Eagles
    28 WSH E Washington/Commanders
  NFC: NFC North
    3 CHI C Chicago/Bears
    8 DET E Detroit/Lions
    9 GB C Green Bay/Packers
    16 MIN C Minnesota/Vikings
  NFC: NFC South
    1 ATL E Atlanta/Falcons
    29 CAR E Carolina/Panthers
    18 NO C New Orleans/Saints
    27 TB E Tampa Bay/Buccaneers
  NFC: NFC West
    22 ARI A Arizona/Cardinals
    14 LAR P Los Angeles/Rams
    25 SF P San Francisco/49ers
    26 SEA P Seattle/Seahawks
`);

export const nflAllStars = { home: guest('32', 'NFC', 'NFC', '', true), away: guest('31', 'AFC', 'AFC', '', true) };
