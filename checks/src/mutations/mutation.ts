/** A fault made by hand, such as somebody could make: the tests have to notice it. */
export interface Mutation {
  id: string;
  /** Occurs once in all sources, wherever they are moved to. */
  text: string;
  replacement: string;
  /** What would go wrong for a user, in one sentence. */
  harm: string;
}
