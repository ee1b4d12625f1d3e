/** One stat line as a person reads it. */
export interface SampleLine {
  league: string;
  gameDay: string;
  game: string;
  player: string;
  propType: string;
  value: number;
}
