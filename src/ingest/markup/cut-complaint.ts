import type { Complaint } from "../document.ts";

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
