import type { FileView } from "../detect/file-view.ts";
import type { Drafts } from "../document.ts";
import { deepComplaint } from "../markup/cut-complaint.ts";
import { parseMarkup } from "../markup/parse-markup.ts";
import { rootName } from "../markup/root-name.ts";
import { readMetsPages } from "./mets-pages.ts";

/** Say whether a text is METS, which lists the pages of an issue or a book. */
export function tellsMets({ head }: FileView): boolean {
  return rootName(head) === "mets";
}

/** Read the list of pages: an article without its text, which `joinPages` takes from the files that lie beside. */
export async function readMets({ decoded }: FileView): Promise<Drafts> {
  const markup = await parseMarkup(decoded.text, "xml");
  const { root } = markup;
  const { day, title, author, language, files } = readMetsPages(root);
  return {
    drafts: [{ day, rule: "published", title, author, language, paragraphs: [], isLink: true, mayTakeNameDate: true }],
    complaints: [...decoded.complaints, ...deepComplaint(markup)],
    pages: files,
  };
}
