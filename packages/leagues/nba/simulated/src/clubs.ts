import { clubsOf, guest } from '@backfield/simulator';

/** Ids and abbreviations of ESPN; clubs as of autumn 2024, for every season. */
export const nbaClubs = clubsOf(`
  East: Atlantic
    2 BOS E Boston/Celtics
    17 BKN E Brooklyn/Nets
    18 NY E New York/Knicks
    20 PHI E Philadelphia/76ers
    28 TOR E Toronto/Raptors
  East: Central
    4 CHI C Chicago/Bulls
    5 CLE E Cleveland/Cavaliers
    8 DET E Detroit/Pistons
    11 IND E Indiana/Pacers
    15 MIL C Milwaukee/Bucks
  East: Southeast
    1 ATL E Atlanta/Hawks
    30 CHA E Charlotte/Hornets
    14 MIA E Miami/Heat
    19 ORL E Orlando/Magic
    27 WSH E Washington/Wizards
  West: Northwest
    7 DEN M Denver/Nuggets
    16 MIN C Minnesota/Timberwolves
    25 OKC C Oklahoma City/Thunder
    22 POR P Portland/Trail Blazers
    26 UTAH M Utah/Jazz
  West: Pacific
    9 GS P Golden State/Warriors
    12 LAC P LA/Clippers
    13 LAL P Los Angeles/Lakers
    21 PHX A Phoenix/Suns
    23 SAC P Sacramento/Kings
  West: Southwest
    6 DAL C Dallas/Mavericks
    10 HOU C Houston/Rockets
    29 MEM C Memphis/Grizzlies
    3 NO C New Orleans/Pelicans
    24 SA C San Antonio/Spurs
`);

export const nbaAllStars = {
  home: guest('132374', 'EAST', 'Eastern Conf', 'All-Stars', true),
  away: guest('132375', 'WEST', 'Western Conf', 'All-Stars', true),
};

export const nbaGuests = [
  guest('111124', 'MEL', 'Melbourne', 'United', false),
  guest('111125', 'RAT', 'Ratiopharm', 'Ulm', false),
];
