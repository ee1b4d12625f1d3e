/** Exit code for data that is missing, broken, late or different, unless an accepted gap explains all of it. */
export const foundSomething = 4;
/** A host is blocked or does not answer: what it would have said is not known. */
export const hostBlocked = 5;
/** The command was interrupted before it was done. */
export const interrupted = 130;
