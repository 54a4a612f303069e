import { lstatSync, readdirSync, realpathSync, statSync, type Dirent, type Stats } from "node:fs";
import { sep } from "node:path";
import type { Problem } from "../../core/article/article.ts";
import type { NotRead } from "../../library/formats/health.ts";
import { fileProblem, reasonOf } from "./file-problem.ts";
import { foreignEndings, namedEndings } from "../../ingest/detect/endings.ts";
import { endingOf, isSeedPath } from "../../ingest/detect/seed-path.ts";
import { nameOf } from "./file-name.ts";

/** A file of the seeds folder that is to be read. */
export interface SeedFile {
  /** Path inside the folder, with `/` between folders: what the reader sees. */
  readonly path: string;
  /** Absolute path in the bytes the file system knows it by, which need not be UTF-8. */
  readonly location: Buffer;
  readonly bytes: number;
  /** Changes whenever the file is written: its time, size and number. */
  readonly stamp: string;
  /** When the file, or its place in the folder, was last changed: milliseconds since 1970. */
  readonly changedMs: number;
  /** The encoding that the owner says it has; absent when nothing is said. Its stamp then names it too. */
  readonly encoding?: string;
  /** The pages that it lists, which lie beside it and are read with it; absent where it is no METS. */
  readonly pages?: readonly SeedFile[];
}

/** What lies in a seeds folder. Everything is in one of the lists: nothing is passed over in silence. */
export interface SeedsWalk {
  /** Ascending by path, by code unit, so that every machine reads them alike. */
  readonly files: readonly SeedFile[];
  readonly ledger: SeedFile | null;
  /** The owner's word on the library. */
  readonly word: SeedFile | null;
  readonly notRead: readonly NotRead[];
  readonly problems: readonly Problem[];
  /** All folders that were walked, to be watched. */
  readonly folders: readonly Buffer[];
}

/** Endings of the files that are read: seeds, texts of other programs, and what is named with advice. */
const otherEndings: ReadonlySet<string> = new Set([...foreignEndings, ...namedEndings]);

/** The reader's corrections, at the top of the folder. */
const ledgerName = "ledger.jsonl";

/** The owner's word, at the top of the folder too. */
const wordName = "library.json";

/** Half of what a JavaScript string holds; such a file is a mistake, or wants splitting. */
const maxSeedBytes = 256 * 1024 * 1024;

/**
 * List what lies in a seeds folder and the folders in it. Links are never followed, so there are no loops, and nothing
 * outside is read. Throws when the folder itself is not there or may not be read.
 */
export function walkSeeds(folder: string): SeedsWalk {
  const root = realpathSync(folder);
  if (!statSync(root).isDirectory()) throw new Error(`The seeds folder “${folder}” is a file, not a folder.`);
  const found: Found = { files: [], ledgers: [], words: [], notRead: [], problems: [], folders: [] };
  // A list and not recursion: folders nest deeper than stacks.
  const open: Folder[] = [{ location: Buffer.from(root), path: "" }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.folders.push(next.location);
    for (const entry of readFolder(next, found.problems)) {
      const inner = sortEntry(root, next, entry, found);
      if (inner !== null) open.push(inner);
    }
  }
  return {
    files: withDistinctPaths(found.files.toSorted((a, b) => Buffer.compare(a.location, b.location))).toSorted(byPath),
    ledger: found.ledgers[0] ?? null,
    word: found.words[0] ?? null,
    notRead: found.notRead.toSorted(byPath),
    problems: found.problems.toSorted((a, b) => (a.seed < b.seed ? -1 : 1)),
    folders: found.folders,
  };
}

interface Folder {
  readonly location: Buffer;
  readonly path: string;
}

interface Found {
  readonly files: SeedFile[];
  readonly ledgers: SeedFile[];
  readonly words: SeedFile[];
  readonly notRead: NotRead[];
  readonly problems: Problem[];
  readonly folders: Buffer[];
}

function readFolder({ location, path }: Folder, problems: Problem[]): Dirent<Buffer>[] {
  try {
    return readdirSync(location, { withFileTypes: true, encoding: "buffer" });
  } catch (error) {
    if (path === "") throw error;
    problems.push(
      fileProblem(
        "folder-unreadable",
        path,
        `The folder ${path} cannot be read: ${reasonOf(error)}.`,
        "What lies in it is not in the library.",
      ),
    );
    return [];
  }
}

/** Put an entry on the list it belongs to; returns it when it is a folder to be walked. */
function sortEntry(root: string, folder: Folder, entry: Dirent<Buffer>, found: Found): Folder | null {
  const name = nameOf(entry.name);
  const path = folder.path === "" ? name.text : `${folder.path}/${name.text}`;
  const location = join(folder.location, entry.name);
  if (isHidden(name.text)) found.notRead.push({ path, reason: "Hidden files and folders are not read." });
  else if (entry.isSymbolicLink()) reportLink(root, path, location, found);
  else if (entry.isDirectory()) return { location, path };
  else if (entry.isFile()) sortFile(path, location, found);
  else found.notRead.push({ path, reason: "It is neither a file nor a folder." });
  if (!name.isUtf8) {
    const advice = "It is read under this name; rename it, so that it has the same name everywhere.";
    found.problems.push(fileProblem("name-not-utf8", path, `The name of ${path} is not written in UTF-8.`, advice));
  }
  return null;
}

/** A link to something inside is read where that lies; anything else is a problem. */
function reportLink(root: string, path: string, location: Buffer, found: Found): void {
  let target: string;
  try {
    target = realpathSync(location);
  } catch (error) {
    found.problems.push(
      fileProblem(
        "link-broken",
        path,
        `The link ${path} leads nowhere: ${reasonOf(error)}.`,
        "It is not in the library. Remove it, or mend it.",
      ),
    );
    return;
  }
  if (target === root || target.startsWith(root + sep)) {
    found.notRead.push({
      path,
      reason: `It is a link to ${
        target === root
          ? "the seeds folder itself"
          : target
              .slice(root.length + 1)
              .split(sep)
              .join("/")
      }, which is read under its own name.`,
    });
    return;
  }
  found.problems.push(
    fileProblem(
      "link-outside",
      path,
      `The link ${path} leads out of the seeds folder.`,
      "It is not followed, so that nothing outside is published. Copy the file in its place.",
    ),
  );
}

function sortFile(path: string, location: Buffer, found: Found): void {
  if (path === ledgerName) found.ledgers.push(describeFile(path, location));
  else if (path === wordName) found.words.push(describeFile(path, location));
  else if (!isSeedPath(path) && !otherEndings.has(endingOf(path)))
    found.notRead.push({ path, reason: "Its ending is none of those that are read." });
  else {
    const file = describeFile(path, location);
    if (file.bytes <= maxSeedBytes) found.files.push(file);
    else
      found.problems.push(
        fileProblem(
          "file-too-large",
          path,
          `${path} is larger than ${maxSeedBytes / 1024 / 1024} MB.`,
          "It is not in the library. Split it into several files.",
        ),
      );
  }
}

/** `.git`, `.DS_Store`, and `._talks.txt`, which macOS leaves beside a file on other disks; not `..talks` nor `.talks.txt`. */
function isHidden(name: string): boolean {
  return name.startsWith("._") || (/^\.[^.]/u.test(name) && !isSeedPath(name));
}

/** Two names that read alike, one of them not UTF-8: the second gets a tilde before its ending. */
function withDistinctPaths(files: readonly SeedFile[]): SeedFile[] {
  const taken = new Set<string>();
  return files.map((file) => {
    let { path } = file;
    while (taken.has(path)) path = path.replace(/(?=\.[^.]*$)/u, "~");
    taken.add(path);
    return { ...file, path };
  });
}

/** See `SeedFile.stamp`. */
export function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

function describeFile(path: string, location: Buffer): SeedFile {
  try {
    const stats = lstatSync(location);
    return {
      path,
      location,
      bytes: stats.size,
      stamp: stampOf(stats),
      changedMs: Math.max(stats.mtimeMs, stats.ctimeMs),
    };
  } catch {
    // Gone since the folder was listed: reading it says so.
    return { path, location, bytes: 0, stamp: "", changedMs: Infinity };
  }
}

function join(folder: Buffer, name: Buffer): Buffer {
  return Buffer.concat([folder, Buffer.from(sep), name]);
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
