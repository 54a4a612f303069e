import { isCommonGiven, isCommonName } from "../name/common-names.ts";
import { readPersonKey } from "../name/person-key.ts";
import { groupBy } from "../../catalog/group-by.ts";

/** A surname that this many given names share in the library is no longer a sign of one person. */
const manyGiven = 3;

/** Which names many people bear, by common knowledge and by the library itself. */
export interface FrequentNames {
  /** Whether a given name with its surname may be anybody's. */
  readonly isFrequent: (core: string) => boolean;
  /** Whether a single name is somebody's given name. */
  readonly isGiven: (part: string) => boolean;
}

/** Find the frequent names among the cores of a library (see `PersonKey.core`). */
export function findFrequentNames(cores: Iterable<string>): FrequentNames {
  const keys = Array.from(cores, (core) => readPersonKey(core));
  const byFamily = groupBy(keys, ({ family }) => family);
  const byGiven = groupBy(keys, ({ given }) => given);
  return {
    isFrequent: (core) => {
      const { given, family } = readPersonKey(core);
      return isCommonName(given, family) || (isMany(byFamily.get(family)) && isMany(byGiven.get(given)));
    },
    isGiven: (part) => isCommonGiven(part) || byGiven.has(part),
  };
}

function isMany(list: readonly unknown[] | undefined): boolean {
  return (list?.length ?? 0) >= manyGiven;
}
