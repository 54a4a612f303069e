/** Whether a query may be about notes or tags, told without reading it: these fields stand in it somewhere. */
export function asksForNotes(q: string): boolean {
  return /(?:has|tag|note):/i.test(q);
}
