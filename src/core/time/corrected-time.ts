import type { Span } from "../text/span.ts";
import { correctedRule } from "./told-reason.ts";
import type { ToldTime } from "./told-time.ts";

/** A told time that means what the reader says. */
export function correctedTime({ start, end }: Span, value: string): ToldTime {
  return { start, end, type: "DATE", value, mod: null, rule: correctedRule, anchor: null };
}
