import { dateInWords } from "../date/date-words.ts";
import { createArchivePaths } from "../export/archive-path.ts";
import { groupNotes, type NotebookNote, type NotebookSection } from "./notebook.ts";

/** A text file of an archive. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** Gives the address of a note's article. */
type Link = (note: NotebookNote) => string;

/** Write all notes as one Markdown file: an article a heading, a passage a quotation, the comment under it. */
export function notesToMarkdown(notes: readonly NotebookNote[], link: Link): string {
  const sections = groupNotes(notes, "article").map(
    (section) =>
      `## ${headOf(section)}\n\n${section.notes.map((note) => noteToMarkdown(note, `[Show in the text](${link(note)})`)).join("\n")}`,
  );
  return `# Notes\n\n${sections.join("\n")}`;
}

/**
 * Write notes as a folder of Markdown for Obsidian and its like: a file an article and a file an entity, which name each other as
 * `[[Articles/…]]` and `[[Entities/…]]`. Each link is to a file that is in the folder.
 */
export function notesToVault(notes: readonly NotebookNote[], link: Link): readonly TextFile[] {
  const paths = createArchivePaths();
  const pathOf = (folder: string, name: string) =>
    `${folder}/${paths(`${folder}/${plainName(name)}`).slice(folder.length + 1)}`;
  const articles = groupNotes(notes, "article").map((section) => ({
    section,
    path: pathOf("Articles", headOf(section)),
  }));
  const entities = groupNotes(notes, "entity")
    .filter(({ key }) => key !== "")
    .map((section) => ({ section, path: pathOf("Entities", section.label) }));
  const articlePath = new Map(articles.map(({ section, path }) => [section.key, path]));
  const entityPath = new Map(entities.map(({ section, path }) => [section.key, path]));
  return [
    ...articles.map(({ section, path }) => ({
      path: `${path}.md`,
      text: `# ${headOf(section)}\n\n${section.notes
        .map((note) => {
          const names = note.content.names.map(({ id, name }) => wikiLink(entityPath.get(id), name));
          return noteToMarkdown(
            note,
            `[Show in the text](${link(note)})${names.length === 0 ? "" : `\n\nNames: ${names.join(", ")}`}`,
          );
        })
        .join("\n")}`,
    })),
    ...entities.map(({ section, path }) => ({
      path: `${path}.md`,
      text: `# ${escapeMarkdown(section.label)}\n\n${section.notes
        .map((note) =>
          noteToMarkdown(note, `In ${wikiLink(articlePath.get(note.content.article), note.content.title)}`),
        )
        .join("\n")}`,
    })),
  ];
}

function wikiLink(path: string | undefined, label: string): string {
  return path === undefined ? escapeMarkdown(label) : `[[${path}|${plainName(label)}]]`;
}

function headOf({ label, notes }: NotebookSection): string {
  const date = notes[0]?.content.date ?? null;
  return escapeMarkdown(date === null ? label : `${label} (${dateInWords(date)})`);
}

function noteToMarkdown({ content }: NotebookNote, after: string): string {
  const { passage, comment, tags, author, created, kind } = content;
  const quote = escapeMarkdown(passage.quote)
    .split(/\r\n|[\n\r\u2028]/u)
    .map((line) => `> ${line}`)
    .join("\n");
  const said = comment === "" ? "" : `\n${escapeMarkdown(comment)}\n`;
  // Obsidian reads a tag up to the first white space, and none of digits alone.
  const tagged =
    tags.length === 0 ? "" : `\n${tags.map((tag) => `#${tag.replace(/[^\p{L}\p{N}_/-]+/gu, "-")}`).join(" ")}\n`;
  const by = author === "" ? "" : `, ${escapeMarkdown(author)}`;
  return `${quote}\n${said}${tagged}\n${after}\n\n${kind}, ${created.slice(0, 10)}${by}\n`;
}

/** What a text says stays what it says: signs that Markdown, HTML in it or Obsidian would read are escaped. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~$%&^=]/gu, "\\$&").replace(/^(\s*)([-+]|\d+[.)])(?=\s)/gmu, "$1\\$2");
}

/** A name that no file system and no wiki link misreads. */
function plainName(name: string): string {
  return (
    name
      .replace(/[\\/:*?"<>|[\]#^%\p{Cc}]+/gu, " ")
      .replace(/\s+/gu, " ")
      .trim()
      .slice(0, 120)
      .trim() || "Untitled"
  );
}
