import { division, guest } from './club.ts';

/** Ids and abbreviations of api-web.nhle.com; clubs as of autumn 2024, for every season. */
export const nhlClubs = [
  ...division(
    'Eastern',
    'Atlantic',
    '6 BOS E Boston/Bruins\n7 BUF E Buffalo/Sabres\n17 DET E Detroit/Red Wings\n13 FLA E Florida/Panthers\n8 MTL E Montréal/Canadiens\n9 OTT E Ottawa/Senators\n14 TBL E Tampa Bay/Lightning\n10 TOR E Toronto/Maple Leafs',
  ),
  ...division(
    'Eastern',
    'Metropolitan',
    '12 CAR E Carolina/Hurricanes\n29 CBJ E Columbus/Blue Jackets\n1 NJD E New Jersey/Devils\n2 NYI E New York/Islanders\n3 NYR E New York/Rangers\n4 PHI E Philadelphia/Flyers\n5 PIT E Pittsburgh/Penguins\n15 WSH E Washington/Capitals',
  ),
  ...division(
    'Western',
    'Central',
    '16 CHI C Chicago/Blackhawks\n21 COL M Colorado/Avalanche\n25 DAL C Dallas/Stars\n30 MIN C Minnesota/Wild\n18 NSH C Nashville/Predators\n19 STL C St. Louis/Blues\n59 UTA M Utah/Utah Hockey Club\n52 WPG C Winnipeg/Jets',
  ),
  ...division(
    'Western',
    'Pacific',
    '24 ANA P Anaheim/Ducks\n20 CGY M Calgary/Flames\n22 EDM M Edmonton/Oilers\n26 LAK P Los Angeles/Kings\n28 SJS P San Jose/Sharks\n55 SEA P Seattle/Kraken\n23 VAN P Vancouver/Canucks\n54 VGK P Vegas/Golden Knights',
  ),
];

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
