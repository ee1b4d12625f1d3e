import { division, guest } from './club.ts';

/** Ids and abbreviations of ESPN; clubs as of autumn 2024, for every season. */
export const nflClubs = [
  ...division(
    'AFC',
    'AFC East',
    '2 BUF E Buffalo/Bills\n15 MIA E Miami/Dolphins\n17 NE E New England/Patriots\n20 NYJ E New York/Jets',
  ),
  ...division(
    'AFC',
    'AFC North',
    '33 BAL E Baltimore/Ravens\n4 CIN E Cincinnati/Bengals\n5 CLE E Cleveland/Browns\n23 PIT E Pittsburgh/Steelers',
  ),
  ...division(
    'AFC',
    'AFC South',
    '34 HOU C Houston/Texans\n11 IND E Indianapolis/Colts\n30 JAX E Jacksonville/Jaguars\n10 TEN C Tennessee/Titans',
  ),
  ...division(
    'AFC',
    'AFC West',
    '7 DEN M Denver/Broncos\n12 KC C Kansas City/Chiefs\n13 LV P Las Vegas/Raiders\n24 LAC P Los Angeles/Chargers',
  ),
  ...division(
    'NFC',
    'NFC East',
    '6 DAL C Dallas/Cowboys\n19 NYG E New York/Giants\n21 PHI E Philadelphia/Eagles\n28 WSH E Washington/Commanders',
  ),
  ...division(
    'NFC',
    'NFC North',
    '3 CHI C Chicago/Bears\n8 DET E Detroit/Lions\n9 GB C Green Bay/Packers\n16 MIN C Minnesota/Vikings',
  ),
  ...division(
    'NFC',
    'NFC South',
    '1 ATL E Atlanta/Falcons\n29 CAR E Carolina/Panthers\n18 NO C New Orleans/Saints\n27 TB E Tampa Bay/Buccaneers',
  ),
  ...division(
    'NFC',
    'NFC West',
    '22 ARI A Arizona/Cardinals\n14 LAR P Los Angeles/Rams\n25 SF P San Francisco/49ers\n26 SEA P Seattle/Seahawks',
  ),
];

export const nflAllStars = { home: guest('32', 'NFC', 'NFC', '', true), away: guest('31', 'AFC', 'AFC', '', true) };
