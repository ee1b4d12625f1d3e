import { clubsOf, guest } from '@backfield/simulator';

/** Ids and abbreviations of api-web.nhle.com; clubs as of autumn 2024, for every season. */
export const nhlClubs = clubsOf(`
  Eastern: Atlantic
    6 BOS E Boston/Bruins
    7 BUF E Buffalo/Sabres
    17 DET E Detroit/Red Wings
    13 FLA E Florida/Panthers
    8 MTL E Montréal/Canadiens
    9 OTT E Ottawa/Senators
    14 TBL E Tampa Bay/Lightning
    10 TOR E Toronto/Maple Leafs
  Eastern: Metropolitan
    12 CAR E Carolina/Hurricanes
    29 CBJ E Columbus/Blue Jackets
    1 NJD E New Jersey/Devils
    2 NYI E New York/Islanders
    3 NYR E New York/Rangers
    4 PHI E Philadelphia/Flyers
    5 PIT E Pittsburgh/Penguins
    15 WSH E Washington/Capitals
  Western: Central
    16 CHI C Chicago/Blackhawks
    21 COL M Colorado/Avalanche
    25 DAL C Dallas/Stars
    30 MIN C Minnesota/Wild
    18 NSH C Nashville/Predators
    19 STL C St. Louis/Blues
    59 UTA M Utah/Utah Hockey Club
    52 WPG C Winnipeg/Jets
  Western: Pacific
    24 ANA P Anaheim/Ducks
    20 CGY M Calgary/Flames
    22 EDM M Edmonton/Oilers
    26 LAK P Los Angeles/Kings
    28 SJS P San Jose/Sharks
    55 SEA P Seattle/Kraken
    23 VAN P Vancouver/Canucks
    54 VGK P Vegas/Golden Knights
`);

export const nhlAllStars = {
  home: guest('87', 'ATL', 'Team', 'Atlantic', true),
  away: guest('90', 'PAC', 'Team', 'Pacific', true),
};

/** The teams of the 4 Nations Face-Off of February 2025. */
export const nhlNations = [
  guest('60', 'CAN', '', 'Canada', false),
  guest('62', 'FIN', '', 'Finland', false),
  guest('66', 'SWE', '', 'Sweden', false),
  guest('67', 'USA', '', 'United States', false),
];
