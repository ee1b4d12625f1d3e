/** ESPN's abbreviations of clubs that the league's statistics abbreviate differently. */
export const teamAliases = {
  GSW: 'GS',
  NOP: 'NO',
  NYK: 'NY',
  SAS: 'SA',
  UTA: 'UTAH',
  WAS: 'WSH',
  EST: 'EAST',
  WST: 'WEST',
};
