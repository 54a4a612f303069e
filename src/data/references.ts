import { nextTask } from "../platform/quiet.ts";
import { useQuery } from "@tanstack/react-query";
import { citationStyles, type CitationStyle, type StyledPart } from "../core/export/citation-styles.ts";
import type { Cited } from "../core/export/citation.ts";

/** References by style; a style whose engine failed is absent. */
export type References = ReadonlyMap<CitationStyle, readonly StyledPart[]>;

/** The references to an article in all styles: null while they are written, an error where the engine that writes them did not come. */
export function useReferences(cited: Cited, accessed: string): References | Error | null {
  const { data, error } = useQuery({
    // The note stands beside a reference, in its dialog.
    queryKey: ["references", { ...cited, note: undefined }, accessed],
    queryFn: () => writeReferences(cited, accessed),
    structuralSharing: false,
    retry: false,
  });
  return data ?? error;
}

async function writeReferences(cited: Cited, accessed: string): Promise<References> {
  const { formatReference } = await import("./citation-engine.ts");
  const references = new Map<CitationStyle, readonly StyledPart[]>();
  for (const style of Object.keys(citationStyles) as CitationStyle[]) {
    // A style is a tenth of a second on a telephone: one task each.
    await nextTask();
    try {
      references.set(style, formatReference({ ...cited, note: undefined }, style, accessed));
    } catch {
      // The others are still good.
    }
  }
  return references;
}
