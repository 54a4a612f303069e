/** Names of the CoNLL scheme, in the order of the network's labels. */
export const bioTypes = ["PER", "ORG", "LOC", "MISC"] as const;

/** BIO tags of a sentence from the network's BIOES labels (0 O, then B I E S of each type). */
export function bioOfLabels(labels: Uint8Array): string[] {
  return Array.from(labels, (label) => {
    if (label === 0) return "O";
    const place = (label - 1) & 3;
    const type = bioTypes[(label - 1) >> 2] ?? "MISC";
    return place === 0 || place === 3 ? `B-${type}` : `I-${type}`;
  });
}

/** Spans of BIO tags as `start:end:type`, read as conlleval does: an I- that continues nothing begins a span. */
export function spansOfBio(tags: readonly string[]): string[] {
  const spans: string[] = [];
  let start = -1;
  let type = "";
  for (let i = 0; i <= tags.length; i++) {
    const tag = tags[i] ?? "O";
    const isInside = tag.startsWith("I-") && start >= 0 && tag.slice(2) === type;
    if (isInside) continue;
    if (start >= 0) spans.push(`${start}:${i}:${type}`);
    start = tag === "O" ? -1 : i;
    type = tag.slice(2);
  }
  return spans;
}
