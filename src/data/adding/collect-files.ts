import type { KeptFile } from "../../workers/ingest-api.ts";

/** A file to be read, with the folders of the walk in its path. */
export interface GivenFile {
  readonly blob: Blob;
  readonly path: string;
  /** The pages of an issue that it lists; absent in what a reader gives. */
  readonly pages?: readonly GivenFile[];
  /** The browser named it and then did not give it, since it was moved, or may not be read: it is reported and not read. */
  readonly isLost?: boolean;
  /** It was added before and is kept: the worker takes its bytes from there, and reads it anew. */
  readonly kept?: KeptFile;
}

/** Stands for a file, or a folder, that the browser did not give. */
export function lostFile(path: string): GivenFile {
  return { blob: new Blob(), path, isLost: true };
}

/** What systems and programs leave in folders beside the files. */
const leftovers = /(?:^|\/)(?:\.[^/]*|__MACOSX|Thumbs\.db|desktop\.ini)(?:\/|$)/i;

/** Whether a path is of something that systems and programs leave in folders. */
export function isLeftover(path: string): boolean {
  return leftovers.test(path);
}

/** Files of an input or the clipboard, in the order of their paths; of what systems leave behind nothing. */
export function filesOf(list: Iterable<File>): GivenFile[] {
  return sortFiles([...list].map((file) => ({ blob: file, path: file.webkitRelativePath || file.name })));
}

/**
 * Take what was dropped; to be called while the drop is being told of, since browsers forget it after.
 *
 * Resolves to the files of all folders in it, in the order of their paths. Nothing at all where the browser brought nothing.
 */
export function takeDrop(transfer: DataTransfer): Promise<GivenFile[]> {
  const entries = [...transfer.items].flatMap((item): Dropped | [] => {
    const entry = item.kind === "file" ? item.webkitGetAsEntry() : null;
    return entry === null ? [] : { entry, folder: "", given: item.getAsFile() };
  });
  if (entries.length === 0) return Promise.resolve(filesOf(transfer.files));
  return walkAll(entries);
}

/** Something that was dropped, or lies in a folder that was. */
interface Dropped {
  readonly entry: FileSystemEntry;
  /** The folder that it lies in. */
  readonly folder: string;
  /** What the drop itself holds of a file: WebKit gives it where it does not give that of the entry. */
  readonly given: File | null;
}

async function walkAll(dropped: readonly Dropped[]): Promise<GivenFile[]> {
  const found: GivenFile[] = [];
  const waiting = [...dropped];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { entry, folder, given } = next;
    const path = `${folder}${entry.name}`;
    if (leftovers.test(path)) continue;
    if (entry.isDirectory) {
      const { entries: inside, isWhole } = await readFolder(entry as FileSystemDirectoryEntry);
      for (const inner of inside) waiting.push({ entry: inner, folder: `${path}/`, given: null });
      if (!isWhole) found.push(lostFile(path));
    } else {
      const file = (await fileOf(entry as FileSystemFileEntry)) ?? given;
      found.push(file === null ? lostFile(path) : { blob: file, path });
    }
  }
  return sortFiles(found);
}

/** Chromium gives a hundred at a time: it is asked until it gives none. */
async function readFolder(
  folder: FileSystemDirectoryEntry,
): Promise<{ readonly entries: readonly FileSystemEntry[]; readonly isWhole: boolean }> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[] | null>((resolve) =>
      reader.readEntries(resolve, () => resolve(null)),
    );
    if (some === null || some.length === 0) return { entries: all, isWhole: some !== null };
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}

function sortFiles(files: readonly GivenFile[]): GivenFile[] {
  return files.filter(({ path }) => !leftovers.test(path)).toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
