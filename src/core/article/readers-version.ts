/**
 * Raised by one whenever files that were read before would be read better now: another text, title, date or source out of the same bytes. What
 * browsers have read with a lower one, or before there was a number, is offered to be read anew.
 */
export const readersVersion = 1;
