import { bioTypes, spansOfBio } from "./bio.ts";

/** Counts of exact matches (span and type), by type. */
export interface Score {
  /** Add a sentence: gold and predicted BIO tags of the same tokens. */
  add(gold: readonly string[], predicted: readonly string[]): void;
  /** Counts of a type, or of all without one. */
  counts(type?: string): { readonly gold: number; readonly predicted: number; readonly right: number };
  readonly tokens: number;
}

/** Start counting as conlleval counts (Tjong Kim Sang and De Meulder 2003). */
export function createScore(): Score {
  const counts = new Map<string, { gold: number; predicted: number; right: number }>(
    bioTypes.map((type) => [type, { gold: 0, predicted: 0, right: 0 }]),
  );
  let tokens = 0;
  const count = (span: string, kind: "gold" | "predicted" | "right"): void => {
    const type = span.slice(span.lastIndexOf(":") + 1);
    const entry = counts.get(type) ?? { gold: 0, predicted: 0, right: 0 };
    entry[kind]++;
    counts.set(type, entry);
  };
  return {
    add(gold, predicted) {
      tokens += gold.length;
      const wanted = new Set(spansOfBio(gold));
      for (const span of wanted) count(span, "gold");
      for (const span of spansOfBio(predicted)) {
        count(span, "predicted");
        if (wanted.has(span)) count(span, "right");
      }
    },
    counts(type) {
      const entries =
        type === undefined ? [...counts.values()] : [counts.get(type) ?? { gold: 0, predicted: 0, right: 0 }];
      return entries.reduce((sum, e) => ({
        gold: sum.gold + e.gold,
        predicted: sum.predicted + e.predicted,
        right: sum.right + e.right,
      }));
    },
    get tokens() {
      return tokens;
    },
  };
}

/** A table of precision, recall and F1 in percent, by type and overall. A share of nothing is 0. */
export function formatScore(name: string, score: Score): string {
  const line = (label: string, type?: string): string => {
    const { gold, predicted, right } = score.counts(type);
    return `${label.padEnd(8)}${percent(right, predicted)}${percent(right, gold)}${percent(2 * right, gold + predicted)}${String(gold).padStart(8)}${String(predicted).padStart(8)}\n`;
  };
  const head = `${name}: ${score.tokens} tokens\n        precis. recall     F1    gold   found\n`;
  return `${head}${line("all")}${bioTypes.map((type) => line(type, type)).join("")}\n`;
}

function percent(part: number, whole: number): string {
  return (whole === 0 ? 0 : (100 * part) / whole).toFixed(2).padStart(7);
}
