import { division, guest } from './club.ts';

/** Ids and abbreviations of ESPN; the twelve clubs of 2024, for every season. */
export const wnbaClubs = [
  ...division(
    'East',
    'East',
    '20 ATL E Atlanta/Dream\n19 CHI C Chicago/Sky\n18 CON E Connecticut/Sun\n5 IND E Indiana/Fever\n9 NY E New York/Liberty\n16 WSH E Washington/Mystics',
  ),
  ...division(
    'West',
    'West',
    '3 DAL C Dallas/Wings\n17 LV P Las Vegas/Aces\n6 LA P Los Angeles/Sparks\n8 MIN C Minnesota/Lynx\n11 PHX A Phoenix/Mercury\n14 SEA P Seattle/Storm',
  ),
];

export const wnbaAllStars = {
  home: guest('131935', 'EST', 'Team', 'East', true),
  away: guest('131936', 'WST', 'Team', 'West', true),
};

export const wnbaGuests = [
  guest('132052', 'BRA', 'Brazil', '', false),
  guest('132053', 'PUR', 'Puerto Rico', '', false),
];
