import type { Complaint } from "../document.ts";
import type { Markup } from "./element.ts";

/** A closing tag stands at the end, but for white space and comments. */
const tailLength = 4000;

/** Say that an XML file breaks off when the closing tag of its outermost element is not at its end. */
export function cutComplaint(text: string, root: string): readonly Complaint[] {
  const tail = text.slice(-tailLength).toLowerCase();
  if (tail.includes(`</${root}`) || new RegExp(`</[a-z]{1,12}:${root}`).test(tail)) return [];
  return [
    {
      kind: "file-cut",
      message: "The file breaks off before its end.",
      advice: "What stands before the break was read. Export it again, or copy it again from where it came from.",
    },
  ];
}

/** Say that words may be missing where elements are nested so deep that what stands in which of them is not known any more. */
export function deepComplaint({ isTooDeep }: Markup): readonly Complaint[] {
  if (!isTooDeep) return [];
  return [
    {
      kind: "nested-too-deep",
      message:
        "Elements of the file are nested more than 200 deep, and what stands deeper was not read rightly, or not at all.",
      advice: "No program writes such files on purpose. Export it again, or copy its text into a plain text file.",
    },
  ];
}
