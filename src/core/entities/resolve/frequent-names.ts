import { isCommonGiven, isCommonName } from "../name/common-names.ts";
import { readPersonKey } from "../name/person-key.ts";

/** A name is a given name to a library only where it is one at least this often for each time that it is a surname: headlines make "Blinken Begins". */
const givenShare = 0.2;

/** Which names many people bear by common knowledge, and which are given names to the library too. */
export interface FrequentNames {
  /** Whether a given name with its surname may be anybody's. */
  readonly isFrequent: (core: string) => boolean;
  /** Whether a single name is somebody's given name. */
  readonly isGiven: (part: string) => boolean;
}

/**
 * Find the frequent names among the cores of a library (see `PersonKey.core`), which come with what bears them. `titled` counts by
 * key the single names with a title: "my Lord Tarn" has no given name, and one "Tarn and Crew" does not make it one.
 */
export function findFrequentNames(
  cores: ReadonlyMap<string, readonly unknown[]>,
  titled: ReadonlyMap<string, number>,
): FrequentNames {
  const families = new Map<string, number>();
  const givens = new Map<string, number>();
  for (const [core, { length }] of cores) {
    const { given: givenName, family } = readPersonKey(core);
    families.set(family, (families.get(family) ?? 0) + length);
    givens.set(givenName, (givens.get(givenName) ?? 0) + length);
  }
  return {
    isFrequent: (core) => {
      const { given: givenName, family } = readPersonKey(core);
      return isCommonName(givenName, family);
    },
    isGiven: (part) => {
      const times = givens.get(part) ?? 0;
      return (
        isCommonGiven(part) ||
        (times > 0 && times >= ((families.get(part) ?? 0) + (titled.get(part) ?? 0)) * givenShare)
      );
    },
  };
}
