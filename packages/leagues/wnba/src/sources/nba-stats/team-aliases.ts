/** What ESPN calls the clubs that the league's statistics call otherwise. */
export const teamAliases = {
  GSV: 'GS',
  LAS: 'LA',
  LVA: 'LV',
  NYL: 'NY',
  PHO: 'PHX',
  WAS: 'WSH',
};
