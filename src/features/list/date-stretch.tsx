import { stretchInWords } from "../../core/date/date-words.ts";

/** From when to when a list goes, where either end is no certain day. */
export function DateStretch({ from, to }: { readonly from: string; readonly to: string }) {
  return `, ${stretchInWords(from, to)}`;
}
