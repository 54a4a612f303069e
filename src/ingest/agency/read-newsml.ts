import { noDay, type DayReading } from "../dates/day-reading.ts";
import { readDay } from "../dates/read-day.ts";
import type { FileView } from "../detect/file-view.ts";
import type { DateRule, Draft, Drafts } from "../document.ts";
import { cutComplaint, deepComplaint } from "../markup/cut-complaint.ts";
import {
  attributeOf,
  childOf,
  childrenOf,
  firstNamed,
  lineOf,
  localName,
  named,
  type Element,
} from "../markup/element.ts";
import { htmlLine } from "../markup/html-paragraphs.ts";
import { paragraphsOf } from "../markup/paragraphs-of.ts";
import { parseMarkup } from "../markup/parse-markup.ts";
import { rootName } from "../markup/root-name.ts";
import { plainParagraphs } from "../text/plain-paragraphs.ts";
import { innerRoot } from "./read-nitf.ts";

/** Say whether a text is NewsML, 1.2 or G2. */
export function tellsNewsml({ head }: FileView): boolean {
  return ["newsmessage", "newsitem", "newsml", "knowledgeitem", "packageitem"].includes(rootName(head));
}

/** Read the news items of a message, one article each. */
export async function readNewsml({ decoded, head }: FileView): Promise<Drafts> {
  const markup = await parseMarkup(decoded.text, "xml");
  const { root } = markup;
  const drafts: Draft[] = [];
  for (const item of named(root, "newsitem")) drafts.push(await readItem(item));
  return {
    drafts,
    complaints: [...decoded.complaints, ...cutComplaint(decoded.text, rootName(head)), ...deepComplaint(markup)],
  };
}

async function readItem(item: Element): Promise<Draft> {
  const { day, rule } = dayOf(item);
  const content = firstNamed(item, "contentset") ?? firstNamed(item, "datacontent");
  const provider = firstNamed(item, "provider");
  const author =
    lineOf(childOf(firstNamed(item, "contentmeta") ?? item, "by")) ||
    namesIn(firstNamed(item, "contentmeta"), "creator") ||
    lineOf(firstNamed(item, "byline")) ||
    lineOf(firstNamed(item, "bylinetext"));
  return {
    day,
    rule,
    title: await htmlLine(lineOf(titleOf(item))),
    source:
      provider === null
        ? lineOf(firstNamed(item, "providerid"))
        : lineOf(childOf(provider, "name")) ||
          partyName(provider) ||
          attributeOf(provider, "literal") ||
          attributeOf(provider, "uri"),
    author,
    language: attributeOf(item, "xml:lang"),
    paragraphs: content === null ? [] : await textOf(content),
  };
}

/** The first version's day is that of publication; a later version's is when somebody changed it. */
function dayOf(item: Element): { readonly day: DayReading; readonly rule: DateRule } {
  let first: DayReading = noDay;
  for (const name of ["firstcreated", "versioncreated", "thisrevisioncreated", "dateid", "contentcreated"]) {
    const day = readDay(lineOf(firstNamed(item, name)));
    if (day.date !== null) return { day, rule: name === "contentcreated" ? "written" : "published" };
    if (first === noDay) first = day;
  }
  return { day: first, rule: "published" };
}

function titleOf(item: Element): Element | null {
  const heads = named(item, "headline").filter((headline) => !/sub/i.test(attributeOf(headline, "role")));
  return heads[0] ?? firstNamed(item, "headlinetext") ?? firstNamed(item, "slugline");
}

function partyName(provider: Element): string {
  const party = firstNamed(provider, "party");
  return party === null ? "" : attributeOf(party, "formalname");
}

function namesIn(element: Element | null, name: string): string {
  if (element === null) return "";
  const names = childrenOf(element, name).map(
    (child) => lineOf(childOf(child, "name")) || attributeOf(child, "literal"),
  );
  return names.filter((each) => each !== "").join(", ");
}

/** Text in the first form that has any: markup inside, or plain text that may itself hold markup. */
async function textOf(content: Element): Promise<readonly string[]> {
  const forms = named(content, "inlinexml", "inlinedata");
  for (const form of forms.length > 0 ? forms : [content]) {
    const body = firstNamed(form, "body.content") ?? firstNamed(form, "body") ?? form;
    const inner = await innerRoot(body);
    const isPlain = childrenOf(inner).length === 0;
    const paragraphs = isPlain
      ? plainParagraphs(inner.children.join(""))
      : paragraphsOf(inner, { skips: (element) => localName(element) === "head" });
    if (paragraphs.length > 0) return paragraphs;
  }
  return [];
}
