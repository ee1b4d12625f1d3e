import { division, guest } from './club.ts';

/** Ids and abbreviations of ESPN; clubs as of autumn 2024, for every season. */
export const nbaClubs = [
  ...division(
    'East',
    'Atlantic',
    '2 BOS E Boston/Celtics\n17 BKN E Brooklyn/Nets\n18 NY E New York/Knicks\n20 PHI E Philadelphia/76ers\n28 TOR E Toronto/Raptors',
  ),
  ...division(
    'East',
    'Central',
    '4 CHI C Chicago/Bulls\n5 CLE E Cleveland/Cavaliers\n8 DET E Detroit/Pistons\n11 IND E Indiana/Pacers\n15 MIL C Milwaukee/Bucks',
  ),
  ...division(
    'East',
    'Southeast',
    '1 ATL E Atlanta/Hawks\n30 CHA E Charlotte/Hornets\n14 MIA E Miami/Heat\n19 ORL E Orlando/Magic\n27 WSH E Washington/Wizards',
  ),
  ...division(
    'West',
    'Northwest',
    '7 DEN M Denver/Nuggets\n16 MIN C Minnesota/Timberwolves\n25 OKC C Oklahoma City/Thunder\n22 POR P Portland/Trail Blazers\n26 UTAH M Utah/Jazz',
  ),
  ...division(
    'West',
    'Pacific',
    '9 GS P Golden State/Warriors\n12 LAC P LA/Clippers\n13 LAL P Los Angeles/Lakers\n21 PHX A Phoenix/Suns\n23 SAC P Sacramento/Kings',
  ),
  ...division(
    'West',
    'Southwest',
    '6 DAL C Dallas/Mavericks\n10 HOU C Houston/Rockets\n29 MEM C Memphis/Grizzlies\n3 NO C New Orleans/Pelicans\n24 SA C San Antonio/Spurs',
  ),
];

export const nbaAllStars = {
  home: guest('132374', 'EAST', 'Eastern Conf', 'All-Stars', true),
  away: guest('132375', 'WEST', 'Western Conf', 'All-Stars', true),
};

export const nbaGuests = [
  guest('111124', 'MEL', 'Melbourne', 'United', false),
  guest('111125', 'RAT', 'Ratiopharm', 'Ulm', false),
];
