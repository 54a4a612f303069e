/** A stretch of a reference, in italics or not. */
export interface StyledPart {
  readonly text: string;
  readonly isItalic: boolean;
}

/** The styles that an article can be cited in, by their names. */
export const citationStyles = {
  apa: "APA, 7th edition",
  chicago: "Chicago, 17th edition, author and date",
  mla: "MLA, 9th edition",
  harvard: "Harvard (Cite Them Right)",
} as const;

export type CitationStyle = keyof typeof citationStyles;

/** A reference without its italics. */
export function plainReference(parts: readonly StyledPart[]): string {
  return parts.map(({ text }) => text).join("");
}
