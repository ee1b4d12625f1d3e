import { clubsOf, guest } from '@backfield/simulator';

/** Ids and abbreviations of ESPN; the twelve clubs of 2024, for every season. */
export const wnbaClubs = clubsOf(`
  East: East
    20 ATL E Atlanta/Dream
    19 CHI C Chicago/Sky
    18 CON E Connecticut/Sun
    5 IND E Indiana/Fever
    9 NY E New York/Liberty
    16 WSH E Washington/Mystics
  West: West
    3 DAL C Dallas/Wings
    17 LV P Las Vegas/Aces
    6 LA P Los Angeles/Sparks
    8 MIN C Minnesota/Lynx
    11 PHX A Phoenix/Mercury
    14 SEA P Seattle/Storm
`);

export const wnbaAllStars = {
  home: guest('131935', 'EST', 'Team', 'East', true),
  away: guest('131936', 'WST', 'Team', 'West', true),
};

export const wnbaGuests = [
  guest('132052', 'BRA', 'Brazil', '', false),
  guest('132053', 'PUR', 'Puerto Rico', '', false),
];
