/** Working out so many again takes a moment. */
const fewChanges = 20;

/**
 * Whether a file that says something of each of `total` texts is worth writing again after so many of them have changed.
 *
 * Writing what is known of 20,000 texts takes a tenth of a second, a file; what is not written is worked out again by the next build,
 * as it was by this one, until there is enough of it. Small files are always written.
 */
export function isWorthSaving(changes: number, total: number): boolean {
  return changes > Math.min(fewChanges, total / 100);
}
