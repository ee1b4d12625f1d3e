import type { Random } from './random.ts';

interface PersonName {
  first: string;
  last: string;
}

const firsts =
  'Abel Adair Alaric Alden Amari Anders Ansel Arlo Auden Avery Bastian Beckett Benno Blaise Bram Brice Caio Calder Cassian Cato Cillian Corin Cyrus Dacre Damon Dashiell Davi Dorian Eamon Edric Eero Elio Émile Emrys Evander Ezra Fenn Florian Gael Garrick Gideon Hadley Hale Idris Ike Ilya Isandro Jarek Jasper Jory José Jules Kael Kellan Kian Lachlan Leif Leocadio Linus Lorne Luca Maddox Malik Marlo Mateo Mika Milo Nico Nolan Oakley Odin Oren Orson Paxton Quill Quincy Rafe Reeve Remy Rhys Roan Ronan Rory Rune Sander Sawyer Soren Stellan Tadeo Tavish Teo Thane Tobin Torin Tyce Umar Vance Wade Wilder Wren Yannick Zane Zoltan'.split(
    ' ',
  );

// Surnames are put together so that they sound right and belong to nobody in these leagues.
const fronts =
  "Ald Amber Ash Bramble Brack Brier Cald Carn Cinder Cole Cray Dal Dark Drum Dun East Eld Em Fair Falk Fen Fern Frost Gar Glen Gold Gren Hal Hart Haver Hazel Holl Iron Ivers Kel Kestr King Lan Lark Lock Long Mal Marsh Mead Mer Mill Moor Nether North Oak Orm O'Brann Pen Quarr Raven Red Rook Row Sand Sel Silver Stan Stor Sund Tam Thorn Tor Under Vel Wal Wend West Wex Whit Wick Win Wolf Wool Yar".split(
    ' ',
  );
const backs =
  'acre all are bank beck borne brook bury by combe court croft dale dean den ell er field ford gate gill grave ham hurst ick ilton ington ley lock low man mere mont moor nell ock ott over ridge royd rup sby sett shaw son stead stow thorpe ton vale ville wade wall ward water wick wold wood worth'.split(
    ' ',
  );
const doubles = ['Vell', 'St. Orr', 'Núñez-Hale', 'de la Marr', 'Björkvall'];

/** A made-up name. Some carry what trips parsers: an apostrophe, an accent, a second word, a "Jr.". */
export function madeUpName(random: Random): PersonName {
  const first = random.pick(firsts);
  const plain = random.pick(fronts) + random.pick(backs);
  if (random.chance(0.02)) return { first, last: `${plain} Jr.` };
  if (random.chance(0.02)) return { first, last: `${plain}-${random.pick(fronts)}${random.pick(backs)}` };
  if (random.chance(0.01)) return { first, last: random.pick(doubles) };
  return { first, last: plain };
}
