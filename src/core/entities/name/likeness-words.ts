import type { Likeness } from "./likeness.ts";

/** What speaks for two names being one, in words. */
export const likenessWords: Readonly<Record<Likeness, string>> = {
  "same-words": "the same name",
  "family-name": "the same family name",
  initials: "the same initials and family name",
  acronym: "its first letters",
  longer: "one name is the end of the other",
};
