import { describe, expect, it } from "vitest";
import { nextVersion } from "../../../src/core/notes/merge-notes.ts";
import type { NoteContent } from "../../../src/core/notes/note.ts";
import { countTags, filterNotes, groupNotes, type NotebookNote } from "../../../src/core/notes/notebook.ts";
import { notesToCsv } from "../../../src/core/notes/notes-csv.ts";
import { notesToMarkdown, notesToVault } from "../../../src/core/notes/notes-markdown.ts";
import { notesToWebAnnotations } from "../../../src/core/notes/notes-web-annotation.ts";

const content: NoteContent = {
  article: "2023/pier",
  title: "The pier is shut",
  date: "2023-11-06",
  passage: { quote: "Inga Moe closed the pier.", prefix: "", suffix: " Then", start: 0, end: 25 },
  kind: "important",
  comment: "Why now?",
  tags: ["storm"],
  author: "Ada",
  created: "2023-11-07T08:00:00.000Z",
  names: [{ id: "inga-moe", name: "Inga Moe", type: "person" }],
};
const make = (id: string, changes: Partial<NoteContent> = {}): NotebookNote => ({
  note: nextVersion({ id, heads: [] }, { ...content, ...changes }, content.created),
  content: { ...content, ...changes },
});
const link = ({ note }: NotebookNote) => `https://example.org/#/a/pier?note=${note.id}`;
const notes = [
  make("a"),
  make("b", {
    comment: "",
    kind: "doubt",
    tags: [],
    names: [],
    created: "2023-11-08T08:00:00.000Z",
    passage: { ...content.passage, quote: "The Marlin left", start: 30, end: 45 },
  }),
  make("c", { article: "quay", title: "Über den Kai", tags: ["storm", "Kai"] }),
];

describe("a notebook", () => {
  it.each([
    ["a word of the quote, whatever the case", { q: "MARLIN" }, ["b"]],
    ["words that stand apart", { q: "why pier" }, ["a", "c"]],
    ["a word without its accent", { q: "uber" }, ["c"]],
    ["a kind", { kind: "doubt" as const }, ["b"]],
    ["a tag", { tag: "Kai" }, ["c"]],
    ["whom the passage names", { q: "inga", tag: "storm" }, ["a", "c"]],
    ["nothing", { q: "harpoon" }, []],
  ])("finds by %s", (_what, filter, ids) => {
    expect(filterNotes(notes, { q: "", kind: null, tag: null, ...filter }).map(({ note }) => note.id)).toEqual(ids);
  });

  it("is sorted by day, article, name and tag, and no note is missing from any", () => {
    const labels = (order: Parameters<typeof groupNotes>[1]) =>
      groupNotes(notes, order).map(({ label, notes: own }) => `${label}: ${own.map(({ note }) => note.id).join()}`);
    expect(labels("date")).toEqual(["8 November 2023: b", "7 November 2023: a,c"]);
    expect(labels("article")).toEqual(["The pier is shut: a,b", "Über den Kai: c"]);
    expect(labels("entity")).toEqual(["Inga Moe: a,c", "Naming nobody: b"]);
    expect(labels("tag")).toEqual(["#storm: a,c", "#Kai: c", "Without a tag: b"]);
    expect(countTags(notes)).toEqual([
      { tag: "storm", count: 2 },
      { tag: "Kai", count: 1 },
    ]);
  });
});

describe("notes saved", () => {
  it("as Markdown quote the passage and keep what looks like markup as text", () => {
    const hostile = make("x", {
      comment: "# <script>alert(1)</script> [[x]] [a](javascript:alert(1)) ![](http://h/p.png)\n- no list",
    });
    const text = notesToMarkdown([hostile], link);
    expect(text).toContain("> Inga Moe closed the pier.");
    expect(text).toContain(
      "\\# \\<script\\>alert(1)\\</script\\> \\[\\[x\\]\\] \\[a\\](javascript:alert(1)) !\\[\\](http://h/p.png)",
    );
    expect(text).toContain("\\- no list");
  });

  it("as a folder link only to files that are in it, names of one spelling told apart", () => {
    const twins = [
      ...notes,
      make("d", { article: "other/pier" }),
      make("e", {
        title: "../../etc: [[passwd]]",
        article: "evil",
        names: [{ id: "x", name: "A/B|C", type: "other" }],
      }),
    ];
    const files = notesToVault(twins, link);
    const paths = new Set(files.map(({ path }) => path.replace(/\.md$/, "")));
    expect(paths.size).toBe(files.length);
    const targets = files.flatMap(({ text }) =>
      [...text.matchAll(/\[\[([^\]|]+)\|/g)].map(([, target]) => target ?? ""),
    );
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((target) => !paths.has(target))).toEqual([]);
    expect(files.filter(({ path }) => path.includes("..") || path.split("/").length !== 2)).toEqual([]);
  });

  it("as CSV guard cells that a spreadsheet would run", () => {
    const row = notesToCsv([make("x", { comment: '=HYPERLINK("http://h","x")' })], link);
    expect(row).toContain(`"'=HYPERLINK(""http://h"",""x"")"`);
  });

  it("as Web Annotations bear quote, place, comment and tags", () => {
    const { total, first } = JSON.parse(notesToWebAnnotations(notes, link, "https://example.org/"));
    expect(total).toBe(3);
    expect(first.items[0]).toMatchObject({
      id: "urn:dateline:note:a",
      motivation: "commenting",
      creator: { name: "Ada" },
      body: [{ value: "Why now?" }, { value: "storm", purpose: "tagging" }, { value: "dateline:important" }],
      target: {
        source: "https://example.org/#/a/pier?note=a",
        selector: [
          { type: "TextQuoteSelector", exact: "Inga Moe closed the pier." },
          { start: 0, end: 25 },
        ],
      },
    });
  });
});
