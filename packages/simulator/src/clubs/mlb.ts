import { division, guest } from './club.ts';

/** Ids and abbreviations of statsapi.mlb.com; clubs as of autumn 2024, for every season. */
export const mlbClubs = [
  ...division(
    'American League',
    'American League East',
    '110 BAL E Baltimore/Orioles\n111 BOS E Boston/Red Sox\n147 NYY E New York/Yankees\n139 TB E Tampa Bay/Rays\n141 TOR E Toronto/Blue Jays',
  ),
  ...division(
    'American League',
    'American League Central',
    '145 CWS C Chicago/White Sox\n114 CLE E Cleveland/Guardians\n116 DET E Detroit/Tigers\n118 KC C Kansas City/Royals\n142 MIN C Minnesota/Twins',
  ),
  ...division(
    'American League',
    'American League West',
    '117 HOU C Houston/Astros\n108 LAA P Los Angeles/Angels\n133 OAK P Oakland/Athletics\n136 SEA P Seattle/Mariners\n140 TEX C Texas/Rangers',
  ),
  ...division(
    'National League',
    'National League East',
    '144 ATL E Atlanta/Braves\n146 MIA E Miami/Marlins\n121 NYM E New York/Mets\n143 PHI E Philadelphia/Phillies\n120 WSH E Washington/Nationals',
  ),
  ...division(
    'National League',
    'National League Central',
    '112 CHC C Chicago/Cubs\n113 CIN E Cincinnati/Reds\n158 MIL C Milwaukee/Brewers\n134 PIT E Pittsburgh/Pirates\n138 STL C St. Louis/Cardinals',
  ),
  ...division(
    'National League',
    'National League West',
    '109 AZ A Arizona/Diamondbacks\n115 COL M Colorado/Rockies\n119 LAD P Los Angeles/Dodgers\n135 SD P San Diego/Padres\n137 SF P San Francisco/Giants',
  ),
];

export const mlbAllStars = {
  home: guest('160', 'NL', 'National League', 'All-Stars', true),
  away: guest('159', 'AL', 'American League', 'All-Stars', true),
};

/** Who visits spring training, and the national teams of the World Baseball Classic. */
export const mlbGuests = [
  guest('5010', 'TIJ', 'Tijuana', 'Bulls', false),
  guest('5011', 'NCS', 'Northern Coast', 'State', false),
];
export const mlbNations = [
  guest('841', 'ITA', 'Italy', '', false),
  guest('843', 'JPN', 'Japan', '', false),
  guest('897', 'PUR', 'Puerto Rico', '', false),
  guest('944', 'VEN', 'Venezuela', '', false),
];
