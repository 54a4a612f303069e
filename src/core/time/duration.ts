/** The unit of a length of time in ISO 8601, those of a day and more, and those of the clock. */
const calendar: Readonly<Record<string, readonly [number, string]>> = {
  D: [1, "D"],
  W: [1, "W"],
  M: [1, "M"],
  Q: [1, "Q"],
  HY: [6, "M"],
  Y: [1, "Y"],
  E: [10, "Y"],
  C: [100, "Y"],
  WE: [1, "WE"],
};
const vague: Readonly<Record<string, string>> = { E: "E", C: "C", Q: "Q" };

/**
 * Print a length of time as TIMEX3 does: `P3D`, `PT2H`, `P20Y` for two decades, `PXW` for weeks.
 *
 * `amount` is NaN or null where it is not said. A unit that is not of time gives `PXX`.
 */
export function printDuration(amount: number | null, unit: string, hasHalf = false): string {
  const isVague = amount === null || Number.isNaN(amount);
  if (hasHalf && !isVague) return printHalf(amount, unit);
  if (unit === "H" || unit === "MIN" || unit === "S") return `PT${isVague ? "X" : plain(amount)}${unit[0]}`;
  const unitName = calendar[unit];
  if (unitName === undefined) return "PXX";
  if (amount === 0.5 && unit === "Y") return "P6M";
  if (isVague) return `PX${vague[unit] ?? unitName[1]}`;
  return `P${plain(amount * unitName[0])}${unitName[1]}`;
}

/** "two and a half years" is `P2Y6M`, "an hour and a half" `PT1H30M`. */
function printHalf(amount: number, unit: string): string {
  if (unit === "Y") return `P${plain(amount)}Y6M`;
  if (unit === "D") return `P${plain(amount)}DT12H`;
  if (unit === "H") return `PT${plain(amount)}H30M`;
  if (unit === "MIN") return `PT${plain(amount)}M30S`;
  return printDuration(amount + 0.5, unit);
}

function plain(number: number): string {
  return String(Math.round(number * 100) / 100);
}
