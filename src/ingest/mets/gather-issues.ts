import { endingOf } from "../detect/seed-path.ts";
import { ListedFiles } from "./listed-files.ts";

/** A file by its path, with `/` between folders. */
interface Placed {
  readonly path: string;
}

/** Endings of files of layout: whatever else a METS lists are pictures and the like. */
const pageEndings: ReadonlySet<string> = new Set(["xml", "hocr", "html", "htm"]);

/** Whether a file may be a list of pages, or a page of one. */
export function mayBeOfIssue({ path }: Placed): boolean {
  return pageEndings.has(endingOf(path));
}

/**
 * Which of the files lie beside a METS as the pages that it lists. `lists` has the addresses that each METS among the files gives
 * (`listedFiles`). A file is of one issue only, the first that lists it; a METS is nobody's page.
 */
export function gatherIssues<File extends Placed>(
  files: readonly File[],
  lists: ReadonlyMap<File, readonly string[]>,
): Map<File, readonly File[]> {
  const free = new Map(
    files.filter((file) => mayBeOfIssue(file) && !lists.has(file)).map((file) => [file.path, file] as const),
  );
  const listed = new ListedFiles(free);
  const taken = new Set<File>();
  const issues = new Map<File, readonly File[]>();
  for (const [list, addresses] of lists) {
    const pages: File[] = [];
    for (const address of addresses) {
      const page = listed.find(list.path, address);
      if (page === null || taken.has(page)) continue;
      taken.add(page);
      pages.push(page);
    }
    if (pages.length > 0) issues.set(list, pages);
  }
  return issues;
}
