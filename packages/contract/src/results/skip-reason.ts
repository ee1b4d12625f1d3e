/**
 * The reason why a day of the plan is left alone: an unfinished run of the same plan has `finished` it; its games are `not-due`
 * yet; the mode does not ask for it (`not-asked`).
 */
export const skipReasons = ['finished', 'not-due', 'not-asked'] as const;

export type SkipReason = (typeof skipReasons)[number];
