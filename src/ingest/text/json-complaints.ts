import type { Complaint } from "../document.ts";
import type { LooseJson } from "./loose-json.ts";

/** Say what had to be mended in a JSON file; nothing for a sound one. */
export function mendedComplaints({ mended, value }: LooseJson): readonly Complaint[] {
  if (mended === null) return [];
  if (mended === "escapes")
    return [
      {
        kind: "json-mended",
        message: "The file is not valid JSON: it holds control characters as \\x and two digits.",
        advice: "It was read all the same. Nothing is missing.",
      },
    ];
  const outcome = value === undefined ? "Nothing could be read." : "What stands before the break was read.";
  return [
    {
      kind: "file-cut",
      message: "The JSON in this file breaks off or is damaged.",
      advice: `${outcome} Export it again, or copy it again from where it came from.`,
    },
  ];
}
