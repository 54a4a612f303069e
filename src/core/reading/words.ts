/**
 * What the interface calls its things, wherever it speaks of them: places, buttons and headings that more than one screen has.
 * Sentences stand with the component that says them; types are in `type-names.ts`, kinds of correction in `correction-words.ts`.
 */
export const words = {
  articles: "Articles",
  /** Everyone and everything that is named: `entity` in code. */
  names: "Names",
  notes: "Notes",
  library: "Library",
  /** The pages under it. */
  about: "About this library",
  checks: "Checks",
  corrections: "Corrections",
  audit: "Five-minute audit",
  kept: "What this browser keeps",
  /** From a name to the list of what names it. */
  showArticles: "Show its articles",
  /** Who and what stands in the same sentences or articles: `companions` in code. */
  namedTogether: "Named together",
  /** All places of words or of a name, one under the other: `concordance` in code. */
  allPlaces: "All in one list",
  /** The file that corrections are passed on in: `ledger` in code. */
  correctionsFile: "corrections file",
} as const;
