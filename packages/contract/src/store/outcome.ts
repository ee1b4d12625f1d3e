/** The outcome of a unit (one league, one game day). `empty` means that the schedule proves there is no game to store. */
export const outcomes = ['done', 'empty', 'waiting', 'failed', 'blocked'] as const;

export type Outcome = (typeof outcomes)[number];
