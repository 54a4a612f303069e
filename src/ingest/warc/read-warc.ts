import type { FileView } from "../detect/file-view.ts";
import type { Complaint, Draft, Drafts } from "../document.ts";
import { readPage } from "../saved-page/read-page.ts";
import { decodeFile } from "../text/decode-file.ts";
import { plainParagraphs } from "../text/plain-paragraphs.ts";
import { inflate, mostBytes } from "../zip/unpack-entry.ts";
import { pagesOfWarc, type ArchivedPage } from "./open-warc.ts";

/** A crawl holds pictures, styles and errors beside pages; one of fewer letters that does not say when it was published is no article. */
const leastText = 200;

/** Read the pages of a web archive, one article each, on the day they say, else the day of the crawl. */
export async function readWarc({ bytes }: FileView): Promise<Drafts> {
  const drafts: Draft[] = [];
  let unpackedBytes = 0;
  let refused = 0;
  let short = 0;
  for (const page of pagesOfWarc(bytes)) {
    if (!/^(?:text\/html|application\/xhtml\+xml|text\/plain)$/.test(page.type)) continue;
    const content = await unpack(page, mostBytes - unpackedBytes);
    unpackedBytes += content?.length ?? 0;
    if (content === null) refused++;
    else {
      const draft = await draftOf(page, content);
      const letters = draft.paragraphs.reduce((sum, { length }) => sum + length, 0);
      if (letters >= leastText || (letters > 0 && draft.rule !== "saved")) drafts.push(draft);
      else if (letters > 0) short++;
    }
  }
  return {
    drafts,
    complaints: [
      ...(refused > 0 ? [notUnpacked(refused)] : []),
      ...(drafts.length === 0 && short > 0 ? [onlyShort(short)] : []),
    ],
  };
}

async function draftOf(page: ArchivedPage, content: Uint8Array): Promise<Draft> {
  const { text } = decodeFile(content);
  const url = /^https?:/i.test(page.url) ? page.url : null;
  if (page.type === "text/plain") return { day: page.saved, rule: "saved", url, paragraphs: plainParagraphs(text) };
  return { ...(await readPage(text, { saved: page.saved, url, title: "" })), mayTakeNameDate: false };
}

async function unpack({ bytes, encoding }: ArchivedPage, room: number): Promise<Uint8Array | null> {
  if (encoding === "" || encoding === "identity") return bytes;
  return encoding === "gzip" || encoding === "x-gzip" ? (await inflate(bytes, room, "gzip")).bytes : null;
}

function onlyShort(count: number): Complaint {
  return {
    kind: "archive-short-pages",
    message: `None of the web archive's ${count === 1 ? "pages (1)" : `${count} pages`} has more than a few words or says when it was published.`,
    advice: "None is listed. Save the page that you want as HTML and add that.",
  };
}

function notUnpacked(count: number): Complaint {
  return {
    kind: "archive-method",
    message: `${count} pages of the web archive are packed in a way that is not read.`,
    advice: "They are left out; the others were read.",
  };
}
