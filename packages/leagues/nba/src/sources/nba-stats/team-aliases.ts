/** What ESPN calls the clubs that the league's statistics call otherwise. */
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
