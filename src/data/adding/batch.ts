import { appendAll } from "../../core/catalog/append-all.ts";
import type { OwnersWord } from "../../core/article/owners-word.ts";
import type { ToldOfFiles } from "../../core/article/settle-texts.ts";
import type { GivenFile } from "./collect-files.ts";

/** The file that an owner says things in. */
const wordFile = /(?:^|\/)library\.json$/u;

/** Whether a file may be an owner's word on those beside it. */
export function mayBeWord({ path, kept }: GivenFile): boolean {
  return kept === undefined && wordFile.test(path);
}

/** Files of layout, and of lists of them. */
const issueFile = /\.(?:xml|hocr|html?)$/iu;

/** Whether a file may be a list of pages, or one that is listed, by its path. */
export function mayBeOfIssue(path: string): boolean {
  return issueFile.test(path);
}

type AskIssues = (files: readonly GivenFile[]) => Promise<readonly (readonly number[])[]>;

/** Files that are added together: what their owner says of them, and what they say of each other. */
export class Batch {
  readonly #words = new Map<string, OwnersWord>();
  readonly #orders: { path: string; orders: readonly boolean[] }[] = [];
  readonly #folders = new Set<string>();
  #later: GivenFile[] = [];
  #unsorted: GivenFile[] = [];

  /** Take files in; those that may be the owner's word come first of what is returned. */
  take(files: readonly GivenFile[]): GivenFile[] {
    for (const { path } of files)
      for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) {
        if (this.#folders.has(path.slice(0, at))) break;
        this.#folders.add(path.slice(0, at));
      }
    appendAll(
      this.#unsorted,
      // What is kept is known with its pages.
      files.filter(({ path, kept }) => kept === undefined && mayBeOfIssue(path)),
    );
    return [...files.filter(mayBeWord), ...files.filter((file) => !mayBeWord(file))];
  }

  /**
   * Find among the files that came since it was asked last the lists of pages (METS), each with its pages; `ask` gives their numbers among the
   * files given to it, and where it fails there are none.
   */
  async findIssues(ask: AskIssues): Promise<ReadonlyMap<GivenFile, readonly GivenFile[]>> {
    const files = this.#unsorted;
    this.#unsorted = [];
    const mayList = files.length > 1 && files.some(({ path }) => /\.xml$/iu.test(path));
    const issues = mayList ? await ask(files).catch(() => []) : [];
    return new Map(issues.map(([list, ...pages]) => [files[list!]!, pages.map((at) => files[at]!)]));
  }

  /** The folders beside an owner's word, by their path from there. */
  foldersBeside({ path }: GivenFile): string[] {
    const root = rootOf(path);
    return [...this.#folders].filter((folder) => folder.startsWith(root)).map((folder) => folder.slice(root.length));
  }

  setWord({ path }: GivenFile, word: OwnersWord): void {
    this.#words.set(rootOf(path), word);
  }

  /** Note in which orders the dates of a file surely stand. */
  addOrders({ path }: GivenFile, orders: readonly boolean[]): void {
    if (orders.length > 0) this.#orders.push({ path, orders });
  }

  /** Read a file once more when all others are read: a date of it hangs on them. */
  postpone(file: GivenFile): void {
    this.#later.push(file);
  }

  /** The postponed files, which are not postponed any more. */
  takeLater(): GivenFile[] {
    const later = this.#later;
    this.#later = [];
    return later;
  }

  /** What is told of a file; the orders of the others only once they are all read. The nearest word counts. */
  toldOf({ path }: GivenFile, isLast: boolean): ToldOfFiles {
    const roots = [...this.#words.keys()].filter((root) => path.startsWith(root));
    const root = roots.toSorted((a, b) => b.length - a.length)[0];
    const word = root === undefined ? null : (this.#words.get(root) ?? null);
    return { word, root: root ?? "", orders: isLast ? this.#orders : null };
  }
}

/** A queue with the pages of issues put into what lists them. */
export function withPages(queue: GivenFile[], issues: ReadonlyMap<GivenFile, readonly GivenFile[]>): GivenFile[] {
  if (issues.size === 0) return queue;
  const taken = new Set([...issues.values()].flat());
  return queue
    .filter((file) => !taken.has(file))
    .map((file) => (issues.has(file) ? { ...file, pages: issues.get(file)! } : file));
}

function rootOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
