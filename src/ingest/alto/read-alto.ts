import type { FileView } from "../detect/file-view.ts";
import type { Drafts } from "../document.ts";
import { cutComplaint, deepComplaint } from "../markup/cut-complaint.ts";
import { attributeOf, childrenOf, findAll, localName, named, type Element } from "../markup/element.ts";
import { parseMarkup } from "../markup/parse-markup.ts";
import { rootName } from "../markup/root-name.ts";
import { joinLines } from "../text/join-lines.ts";

/** Say whether a text is ALTO, the layout of a scanned page. */
export function tellsAlto({ head }: FileView): boolean {
  return rootName(head) === "alto";
}

/** Read a scanned page: one article, a paragraph a block. Its date is in the file's name or folders alone. */
export async function readAlto({ decoded }: FileView): Promise<Drafts> {
  const markup = await parseMarkup(decoded.text, "xml");
  const { root } = markup;
  const blocks = findAll(root, (element) => localName(element) === "textblock");
  const paragraphs = blocks.map((block) => joinLines(named(block, "textline").map(readLine)));
  return {
    drafts: [{ paragraphs, mayTakeNameDate: true }],
    complaints: [...decoded.complaints, ...cutComplaint(decoded.text, "alto"), ...deepComplaint(markup)],
  };
}

/** A word cut at a line's end is given whole at its first part, with its punctuation; its second part is then left out. */
function readLine(line: Element): string {
  const words: string[] = [];
  let hyphen = "";
  for (const part of childrenOf(line)) {
    const name = localName(part);
    if (name === "hyp" && hyphen !== "whole") hyphen = "-";
    if (name !== "string") continue;
    const whole = attributeOf(part, "subs_content");
    const kind = attributeOf(part, "subs_type").toLowerCase();
    if (whole !== "" && kind === "hyppart2") continue;
    words.push(whole !== "" && kind === "hyppart1" ? whole : attributeOf(part, "content"));
    hyphen = whole !== "" && kind === "hyppart1" ? "whole" : "";
  }
  const text = words.join(" ");
  return hyphen === "-" && !/[-\u00AD]$/.test(text) ? `${text}\u00AD` : text;
}
