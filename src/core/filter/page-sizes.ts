/** Names of the list of names that are asked for at a time: about three screens. */
export const namesPageSize = 100;

/** Mentions of a dossier that are asked for at a time. */
export const mentionsPageSize = 40;
