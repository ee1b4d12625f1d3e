/** A fault made by hand, such as somebody could make: the tests have to notice it. */
export interface Mutation {
  id: string;
  /** The text to replace, which occurs once in all sources, wherever they are moved to. */
  text: string;
  replacement: string;
  /** The harm to a user, in one sentence. */
  harm: string;
}
