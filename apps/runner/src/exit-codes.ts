/** Something is missing, broken, late or different, and nothing that was accepted explains it. */
export const foundSomething = 4;
/** A host is blocked or does not answer: what it would have said is not known. */
export const hostBlocked = 5;
/** The command was interrupted before it was done. */
export const interrupted = 130;
