import { readDay } from "../dates/read-day.ts";
import type { FileView } from "../detect/file-view.ts";
import type { Complaint, Draft, Drafts } from "../document.ts";
import { mendedComplaints } from "../text/json-complaints.ts";
import { asObject, fieldOf, objectsOf, textField, type JsonObject } from "../text/json-value.ts";
import { parseLooseJson } from "../text/loose-json.ts";
import { plainParagraphs } from "../text/plain-paragraphs.ts";

const assignment = /^\s*window\.YTD\.([A-Za-z_]+)\.part\d+\s*=\s*/;

/** Say whether a script is a file of a Twitter archive. It is read as text and never run. */
export function tellsTwitter({ head }: FileView): boolean {
  return assignment.test(head);
}

/** Read the tweets of an archive's `tweets.js`, one article each; other files of the archive hold none. */
export function readTwitter({ decoded }: FileView): Drafts {
  const { text } = decoded;
  const start = assignment.exec(text)?.[0].length ?? 0;
  const json = parseLooseJson(text.slice(start).replace(/;\s*$/, ""));
  const drafts = objectsOf(json.value).flatMap((record): Draft[] => {
    const tweet = asObject(fieldOf(record, "tweet")) ?? record;
    const written = textField(tweet, "full_text") || textField(tweet, "text");
    const created = textField(tweet, "created_at");
    if (written === "" && created === "") return [];
    return [
      {
        day: readDay(created),
        rule: "published",
        source: "Twitter",
        language: languageOf(tweet),
        paragraphs: plainParagraphs(unescape(withAddresses(written, tweet))),
      },
    ];
  });
  return { drafts, complaints: drafts.length === 0 ? [otherFile] : mendedComplaints(json) };
}

const otherFile: Complaint = {
  kind: "export-other",
  message: "The file is one of a Twitter archive that holds no tweets.",
  advice: "It is not listed. The tweets are in tweets.js.",
};

/** Twitter's own shortened addresses, and what they stand for. */
function withAddresses(text: string, tweet: JsonObject): string {
  let full = text;
  for (const link of objectsOf(fieldOf(asObject(fieldOf(tweet, "entities")) ?? {}, "urls"))) {
    const [short, expanded] = [textField(link, "url"), textField(link, "expanded_url")];
    if (short !== "" && expanded !== "") full = full.replaceAll(short, () => expanded);
  }
  return full;
}

/** Tweets escape three characters and no others. */
function unescape(text: string): string {
  return text.replace(/&(lt|gt|amp);/g, (_, name: string) => (name === "lt" ? "<" : name === "gt" ? ">" : "&"));
}

function languageOf(tweet: JsonObject): string | null {
  const language = textField(tweet, "lang");
  return language === "und" || /^(?:q|zxx)/.test(language) ? null : language;
}
