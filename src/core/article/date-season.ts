import { fold } from "../text/fold.ts";
import type { DateReading } from "./date-reading.ts";

/** Folded words for spring, summer, autumn and winter; EDTF numbers them 21 to 24. */
const seasons: readonly ReadonlySet<string>[] = [
  new Set(["spring", "fruhling", "fruhjahr", "printemps", "primavera", "voorjaar", "lente", "var", "wiosna", "весна"]),
  new Set(["summer", "sommer", "ete", "verano", "estate", "verao", "zomer", "sommar", "lato", "лето"]),
  new Set(["autumn", "fall", "herbst", "automne", "otono", "autunno", "outono", "herfst", "host", "jesien", "осень"]),
  new Set(["winter", "hiver", "invierno", "inverno", "vinter", "zima", "зима"]),
];

/** Read "Spring 1890" or "Winter of 1890" as a season of EDTF; null when the text starts with none. */
export function readSeason(text: string): DateReading | null {
  const match = /^(\p{L}{3,9})(?:[ \t]+of|[ \t]+de|,)?[ \t]+(\d{4})(?!\d|[/-]\d)/u.exec(text.slice(0, 40));
  if (match === null) return null;
  const season = seasons.findIndex((names) => names.has(fold(match[1]!)));
  if (season < 0 || match[2] === "0000") return null;
  return { kind: "interval", edtf: `${match[2]}-${21 + season}`, length: match[0].length };
}
