import { clubsOf, guest } from '@backfield/simulator';

/** Ids and abbreviations of statsapi.mlb.com; clubs as of autumn 2024, for every season. */
export const mlbClubs = clubsOf(`
  American League: American League East
    110 BAL E Baltimore/Orioles
    111 BOS E Boston/Red Sox
    147 NYY E New York/Yankees
    139 TB E Tampa Bay/Rays
    141 TOR E Toronto/Blue Jays
  American League: American League Central
    145 CWS C Chicago/White Sox
    114 CLE E Cleveland/Guardians
    116 DET E Detroit/Tigers
    118 KC C Kansas City/Royals
    142 MIN C Minnesota/Twins
  American League: American League West
    117 HOU C Houston/Astros
    108 LAA P Los Angeles/Angels
    133 OAK P Oakland/Athletics
    136 SEA P Seattle/Mariners
    140 TEX C Texas/Rangers
  National League: National League East
    144 ATL E Atlanta/Braves
    146 MIA E Miami/Marlins
    121 NYM E New York/Mets
    143 PHI E Philadelphia/Phillies
    120 WSH E Washington/Nationals
  National League: National League Central
    112 CHC C Chicago/Cubs
    113 CIN E Cincinnati/Reds
    158 MIL C Milwaukee/Brewers
    134 PIT E Pittsburgh/Pirates
    138 STL C St. Louis/Cardinals
  National League: National League West
    109 AZ A Arizona/Diamondbacks
    115 COL M Colorado/Rockies
    119 LAD P Los Angeles/Dodgers
    135 SD P San Diego/Padres
    137 SF P San Francisco/Giants
`);

export const mlbAllStars = {
  home: guest('160', 'NL', 'National League', 'All-Stars', true),
  away: guest('159', 'AL', 'American League', 'All-Stars', true),
};

/** The visitors of spring training, and the national teams of the World Baseball Classic. */
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
