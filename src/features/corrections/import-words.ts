import type { ParsedLongLedger } from "../../core/entities/ledger/parse-ledger.ts";
import type { ImportPlan } from "../../core/entities/ledger/plan-import.ts";
import { counted, formatCount } from "../../core/text/count.ts";

/** Say in sentences what taking a ledger in would do, the reader's own corrections aside that it would undo; "" when that is nothing. */
export function describeImport(plan: ImportPlan): string {
  const { names, othersTakenBack, quarrels, otherQuarrels, overruled } = plan;
  const does = [
    ...(names === 0 ? [] : [`correct ${counted(names, "name")}`]),
    ...(othersTakenBack === 0 ? [] : [`take back ${counted(othersTakenBack, "correction")} that others made`]),
  ];
  return [
    ...(does.length === 0 ? [] : [`They ${does.join(" and ")}.`]),
    ...(quarrels === 0
      ? []
      : [
          `${counted(quarrels, "contradiction")} with your corrections: both sides are shown to choose from${overruled === 0 ? "" : `, and until you do, ${overruled} of yours ${overruled === 1 ? "is" : "are"} overruled by a later line`}.`,
        ]),
    ...(otherQuarrels === 0 ? [] : [`${counted(otherQuarrels, "contradiction")} among the corrections of others.`]),
  ].join(" ");
}

/** Say why a file was not read to its end, and how to go on. */
export function describeUnread({ from, tooMany }: NonNullable<ParsedLongLedger["unread"]>): string {
  const line = formatCount(from);
  return tooMany === "problems"
    ? `So many are no corrections that nothing from line ${line} on was read.`
    : `That is as much as is read at once: nothing from line ${line} on was read. Take these in, then a file with the lines from there on.`;
}
