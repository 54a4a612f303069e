import { traits } from "./sighting-table.ts";
import type { Sighting, SightingTable } from "./sighting-table.ts";

/**
 * Part sightings of one name by the sex that titles say: Lady Sandwich is not Lord Sandwich. Where a title says neither, the sex that
 * more sightings have is meant, the men's of as many: whom a text names without a title is whom it names most.
 */
export function partBySex(sightings: readonly Sighting[], table: SightingTable): (readonly Sighting[])[] {
  let [men, women] = [0, 0];
  sightings.forEach((sighting) => {
    if (table.has(sighting, traits.male)) men += 1;
    else if (table.has(sighting, traits.female)) women += 1;
  });
  if (men === 0 || women === 0) return [sightings];
  const isFewer = (sighting: Sighting) => table.has(sighting, women > men ? traits.male : traits.female);
  return [sightings.filter((sighting) => !isFewer(sighting)), sightings.filter(isFewer)];
}
