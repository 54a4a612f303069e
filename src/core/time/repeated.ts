import { printDuration } from "./duration.ts";
import type { Expression } from "./expression.ts";

const seasons = ["SP", "SU", "FA", "WI"] as const;

/** Print what repeats as TIMEX3 does: "every Friday" `XXXX-WXX-5`, "each July" `XXXX-07`, "daily" `P1D`. */
export function repeatedValue({ weekday, month, season, part, unit, amount, ordinal }: Expression): string {
  if (weekday !== null) return `XXXX-WXX-${weekday}${part ?? ""}`;
  if (month !== null) return `XXXX-${String(month).padStart(2, "0")}`;
  if (season !== null) return `XXXX-${seasons[season] ?? "XX"}`;
  if (part !== null) return `XXXX-XX-XX${part}`;
  if (unit === "WE") return "XXXX-WXX-WE";
  const times = /^(\d+)([A-Z]+)$/.exec(unit ?? "");
  if (times !== null) return printDuration(Number(times[1]), times[2]!);
  return printDuration(amount ?? ordinal ?? 1, unit ?? "");
}
