/** ESPN's abbreviations of clubs that the league's statistics abbreviate differently. */
export const teamAliases = {
  GSV: 'GS',
  LAS: 'LA',
  LVA: 'LV',
  NYL: 'NY',
  PHO: 'PHX',
  WAS: 'WSH',
};
