import { cleanName } from "./clean-name.ts";
import { isAcronym, nameKey } from "./name-key.ts";
import { organisationKey } from "./organisation-name.ts";
import { remember } from "./remember.ts";

/** All that a mention's words say by themselves. */
export interface ReadName {
  /** Without what does not belong to the name (see `cleanName`). */
  readonly text: string;
  /** See `nameKey`; a name of signs only is its own key. */
  readonly key: string;
  /** The key under which an organisation of this name is kept. */
  readonly organisation: string;
  readonly isAcronym: boolean;
  /** Key of the acronym the mention itself gives in brackets, or null. */
  readonly acronym: string | null;
}

/** Read a mention's words. Answers are remembered. */
export const readName: (surface: string) => ReadName = remember((surface) => {
  const { text, acronym } = cleanName(surface);
  // "APIs" are more than one API, not another name.
  const key = nameKey(text.replace(/^(\p{Lu}{2,})['’]?s$/u, "$1")) || text;
  return {
    text,
    key,
    organisation: organisationKey(key),
    isAcronym: isAcronym(text),
    acronym: acronym === null ? null : nameKey(acronym),
  };
}, 50_000);
