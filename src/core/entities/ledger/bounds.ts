/**
 * What a line of a ledger may hold. No reader comes near; whoever wrote a line beyond them wrote it by another program, and one such
 * line, a name of a megabyte or a time that nothing can follow, must not end correcting.
 */
export const ledgerBounds = {
  /** Characters of a line: a correction that is told to leave out what comes later lists the articles it reaches, up to a hundred thousand. */
  line: 8_000_000,
  /** Characters of a name that the reader gives. */
  name: 200,
  /** Characters of the words that are corrected, and of the name or id of an entity: a mention is a few words. */
  words: 1_000,
  /** Characters before or after them; 32 are written. */
  context: 500,
  /** Characters of an article's id: a path, which Linux lets grow to so many bytes. */
  article: 4_096,
  /** Characters of a reason. */
  reason: 2_000,
  /** Mentions that are left out of a correction. */
  exceptions: 20_000,
  /** Articles that a correction is limited to. */
  articles: 200_000,
} as const;

/** The first time that a line may bear, in milliseconds since 1970, and the first that is too late. */
export const firstTime = 0;
export const endOfTime = Date.UTC(2200, 0);

/** From here on a time is passed over when the next is chosen (`nextTime`), so that none is so late that nothing can follow it. */
export const farTime = Date.UTC(2199, 0);
