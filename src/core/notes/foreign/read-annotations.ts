import type { Span } from "../../text/span.ts";
import { noteKinds, type NoteKind } from "../note.ts";
import { makeForeignNote, type ForeignNote, type ForeignNotes } from "./foreign-note.ts";

type Json = Readonly<Record<string, unknown>>;

/** Annotations in one file, at most. */
const mostAnnotations = 50_000;
const ownId = /^urn:dateline:note:(.+)$/u;
const ownKind = /^dateline:(.+)$/u;

/**
 * Read annotations: a W3C Web Annotation, a list, a page or a collection of them, whoever wrote them; what Hypothesis exports, and what
 * its interface answers. Null when the text is no JSON or has none of these.
 */
export function readAnnotations(text: string): ForeignNotes | null {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return null;
  }
  const items = listItems(root);
  if (items === null) return null;
  const read = items.slice(0, mostAnnotations).map((item) => ({ item, note: readAnnotation(item) }));
  const notes = read.flatMap(({ note }) => note ?? []);
  const isHypothesis = items.some((item) => typeof item["uri"] === "string" && Array.isArray(item["target"]));
  const isOwn = notes.some(({ kind }) => kind !== null);
  return {
    readAs: isHypothesis ? "Hypothesis" : isOwn ? "Web Annotations of Dateline" : "Web Annotations",
    notes,
    withoutQuote: read.length - notes.length,
  };
}

/** Where lists of annotations are, in the order in which they are looked for. */
const listKeys = ["rows", "annotations", "items", "@graph"] as const;

function listItems(root: unknown): readonly Json[] | null {
  if (Array.isArray(root)) return annotationsIn(root);
  if (!isJson(root)) return null;
  for (const key of listKeys) if (Array.isArray(root[key])) return annotationsIn(root[key]);
  const first = root["first"];
  if (isJson(first)) return listItems(first);
  return root["target"] === undefined ? null : [root];
}

function annotationsIn(list: readonly unknown[]): readonly Json[] | null {
  const items = list.filter((item) => isJson(item) && (item["target"] !== undefined || item["uri"] !== undefined));
  return items.length === 0 && list.length > 0 ? null : (items as Json[]);
}

function readAnnotation(item: Json): ForeignNote | null {
  const targets = listOf(item["target"]).filter(isJson);
  for (const target of targets) {
    const selectors = flatSelectors(target["selector"]);
    const quoted = selectors.find(({ type, exact }) => type === "TextQuoteSelector" && textOf(exact).trim() !== "");
    if (quoted === undefined) continue;
    const bodies = listOf(item["body"] ?? item["bodyValue"]);
    const named = [...bodies.flatMap(tagsIn), ...listOf(item["tags"]).map(textOf)].filter((tag) => tag !== "");
    return makeForeignNote(textOf(quoted["exact"]), {
      prefix: textOf(quoted["prefix"]),
      suffix: textOf(quoted["suffix"]),
      position: positionIn(selectors),
      id: idOf(item["id"]),
      comment: [textOf(item["text"]), ...bodies.map(commentIn)].filter((part) => part.trim() !== "").join("\n\n"),
      tags: named.filter((tag) => !ownKind.test(tag)),
      kind: named.map(kindOf).find((kind) => kind !== null) ?? null,
      author: authorOf(item),
      created: item["created"],
      url: sourceOf(target["source"]) ?? textOf(item["uri"]),
      title: titleOf(item, target),
    });
  }
  return null;
}

/** Selectors, those that refine others among them. */
function flatSelectors(selector: unknown, depth = 0): Json[] {
  return listOf(selector)
    .filter(isJson)
    .flatMap((selector) => [selector, ...(depth < 5 ? flatSelectors(selector["refinedBy"], depth + 1) : [])]);
}

function positionIn(selectors: readonly Json[]): Span | null {
  for (const { type, start, end, value } of selectors) {
    if (type === "TextPositionSelector" && isOffset(start) && isOffset(end) && start <= end) return { start, end };
    // RFC 5147: `char=10,24`.
    const [, from, to] = /^char=(\d{1,12}),(\d{1,12})/u.exec(type === "FragmentSelector" ? textOf(value) : "") ?? [];
    if (from !== undefined && to !== undefined && Number(from) <= Number(to))
      return { start: Number(from), end: Number(to) };
  }
  return null;
}

function commentIn(body: unknown): string {
  if (typeof body === "string") return /^[a-z][a-z0-9+.-]*:\S*$/iu.test(body) ? "" : body;
  if (!isJson(body) || isTag(body) || !(body["type"] === undefined || body["type"] === "TextualBody")) return "";
  const value = textOf(body["value"]);
  return body["format"] === "text/html" ? withoutMarkup(value) : value;
}

function tagsIn(body: unknown): string[] {
  return isJson(body) && isTag(body) ? [textOf(body["value"])] : [];
}

function isTag({ purpose }: Json): boolean {
  return listOf(purpose).includes("tagging");
}

/** What is written in HTML is shown as plain text: nothing of it is ever made an element. */
function withoutMarkup(html: string): string {
  return html
    .replace(/<(?:br|\/p|\/div|\/li)\b[^>]*>/giu, "\n")
    .replace(/<[^>]*>/gu, "")
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/gu, (_, name: string) => entities[name] ?? "")
    .trim();
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: " " };

function kindOf(tag: string): NoteKind | null {
  const kind = ownKind.exec(tag)?.[1];
  return noteKinds.find((each) => each === kind) ?? null;
}

function idOf(id: unknown): string | null {
  const written = textOf(id);
  return written === "" ? null : (ownId.exec(written)?.[1] ?? written);
}

function authorOf(item: Json): string {
  const [creator] = listOf(item["creator"]);
  const name = isJson(creator) ? textOf(creator["name"]) || textOf(creator["nickname"]) : textOf(creator);
  const info = item["user_info"];
  const shown = isJson(info) ? textOf(info["display_name"]) : "";
  // `acct:ada@hypothes.is`
  return (
    name ||
    shown ||
    textOf(item["user"])
      .replace(/^acct:/u, "")
      .replace(/@.*$/u, "")
  );
}

function sourceOf(source: unknown): string | null {
  const url = isJson(source) ? textOf(source["id"]) : textOf(source);
  return url === "" ? null : url;
}

function titleOf(item: Json, target: Json): string {
  const document = item["document"];
  const titles = isJson(document) ? listOf(document["title"]) : [];
  return textOf(target["schema:name"]) || textOf(titles[0]);
}

function listOf(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
