import type { FileView } from "../detect/file-view.ts";
import type { Complaint, Drafts } from "../document.ts";
import { rootName } from "../markup/root-name.ts";

/** Advice for kinds of XML that people have and that hold no text to read. */
const kinds: Readonly<Record<string, Pick<Complaint, "message" | "advice">>> = {
  opml: {
    message: "The file is a list of feeds or an outline (OPML).",
    advice: "It is not listed. Feeds are read from their own files: save each feed’s page (RSS, Atom) and add it.",
  },
  svg: { message: "The file is a picture (SVG).", advice: "It is not listed." },
  plist: { message: "The file is a list of settings (plist).", advice: "It is not listed." },
};

/** Say whether a text is XML of no kind that is read. Only under its own ending: a text may begin with an example of markup. */
export function tellsOtherXml({ head, ending }: FileView): boolean {
  return (
    ["xml", "opml", "svg", "plist"].includes(ending) && rootName(head) !== "" && /^[\s\uFEFF]*<[?!a-z]/i.test(head)
  );
}

/** XML that no reader knows is said: its marks would stand in the text. */
export function readOtherXml({ head }: FileView): Drafts {
  const root = rootName(head);
  const said = kinds[root] ?? {
    message: `The file is XML of a kind that is not read (“${root}”).`,
    advice: "It is not listed. If the program that wrote it can write HTML, a table or plain text, add that.",
  };
  return { drafts: [], complaints: [{ kind: "xml-unknown", ...said }] };
}
