/**
 * One segment of the index: a file over a run of neighbouring articles.
 *
 * ```
 *   terms          lists │ places │ lists │ places │ …     neighbouring terms a block
 *   entities       lists │ forms  │ lists │ forms  │ …     the same by key: where each is named, and how it is written
 *   terms of names lists of forms and their entities
 *   keys, who is named in some neighbouring articles each  the same turned round, for counts over many entities
 *   ids, forms, vocabulary, mentions of some neighbouring articles each
 * ```
 * Rows are numbered inside the segment, newest first, from 0; nothing in it says where the segment stands in the library, so adding an
 * article elsewhere leaves its bytes, and its name, alone. Where its parts lie is said by its `Directory`, which travels with the
 * manifest: a question fetches the parts it names. The text is never stored: packs hold the texts.
 */
export const formatVersion = 6;

/** Day of an undated article: earlier than every date. */
export const undatedDay = -0x8000_0000;
