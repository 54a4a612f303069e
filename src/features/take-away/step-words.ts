import { formatCount } from "../../core/text/count.ts";
import type { TakeAwayState } from "../../data/take-away/take-away.ts";

type Progress = Extract<TakeAwayState, { phase: "working" }>["progress"];
type Step = NonNullable<Progress>["step"];

const words: Readonly<Record<Step, string>> = {
  fetching: "Fetching the texts",
  reading: "Reading them",
  correcting: "Making your corrections",
  indexing: "Indexing",
  packing: "Packing the files",
};

/** What each step is of the whole, as measured with a few thousand articles: a meter that goes back is believed by nobody. */
const shares: readonly (readonly [Step, number])[] = [
  ["fetching", 0.15],
  ["reading", 0.45],
  ["correcting", 0],
  ["indexing", 0.25],
  ["packing", 0.15],
];

/** Say how far saving is, in words and as a share of the whole. */
export function stepWords(progress: Progress): { readonly words: string; readonly share: number } {
  if (progress === null) return { words: "Beginning", share: 0 };
  const { step, done, total } = progress;
  let share = 0;
  for (const [name, part] of shares) {
    if (name === step) {
      share += total === 0 ? 0 : (part * done) / total;
      break;
    }
    share += part;
  }
  const counts = total === 0 || step === "correcting" ? "" : `, ${formatCount(done)} of ${formatCount(total)}`;
  return { words: words[step] + counts, share };
}
