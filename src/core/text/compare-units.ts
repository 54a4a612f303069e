/** Compare two texts by their UTF-16 units, which is the same on every machine and in every language. */
export function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
