import { noDay, type DayReading } from "../dates/day-reading.ts";
import { readDay } from "../dates/read-day.ts";
import { attributeOf, firstNamed, findAll, lineOf, localName, named, type Element } from "../markup/element.ts";

/** What a METS file says of the issue or book whose pages it lists. */
export interface MetsPages {
  readonly day: DayReading;
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** The files of the pages' texts in the order of reading, as the METS names them. */
  readonly files: readonly string[];
}

/**
 * Read the list of pages: the files of layout (ALTO, hOCR) that the file section names, in the order of the physical structure, else
 * as they are listed; and title, day and author as MODS, or Dublin Core, gives them. Dates of scanning and encoding are none.
 */
export function readMetsPages(root: Element): MetsPages {
  const files = new Map<string, string>();
  for (const file of named(root, "file")) {
    const address = locationOf(file);
    if (address !== "" && isTextFile(file, address)) files.set(attributeOf(file, "id"), address);
  }
  const physical = named(root, "structmap").filter((map) => /physical/i.test(attributeOf(map, "type")));
  const ordered = physical.flatMap((map) =>
    named(map, "fptr").flatMap((pointer) => files.get(attributeOf(pointer, "fileid")) ?? areasOf(pointer, files)),
  );
  const mods = named(root, "mods")[0] ?? root;
  const titleInfo = firstNamed(mods, "titleinfo");
  return {
    day: dayOf(mods),
    title: lineOf(titleInfo === null ? firstNamed(mods, "title") : firstNamed(titleInfo, "title")),
    author: named(mods, "name")
      .map((name) => lineOf(firstNamed(name, "displayform") ?? firstNamed(name, "namepart")))
      .filter((name) => name !== "")
      .join(", "),
    language: lineOf(firstNamed(mods, "languageterm")),
    files: [...new Set(ordered.length > 0 ? ordered : files.values())],
  };
}

/** A page's pointer may lead to areas of files. */
function areasOf(pointer: Element, files: ReadonlyMap<string, string>): string[] {
  return named(pointer, "area").flatMap((area) => files.get(attributeOf(area, "fileid")) ?? []);
}

function locationOf(file: Element): string {
  const location = firstNamed(file, "flocat");
  return location === null ? "" : attributeOf(location, "xlink:href") || attributeOf(location, "href");
}

/** Beside texts the same file section lists pictures. */
function isTextFile(file: Element, address: string): boolean {
  return /\.(?:xml|hocr|html?)$/i.test(address) && !/^image\//i.test(attributeOf(file, "mimetype"));
}

function dayOf(mods: Element): DayReading {
  const dates = findAll(mods, (element) => ["dateissued", "datecreated", "date"].includes(localName(element)))
    .toSorted((a, b) => rank(a) - rank(b))
    .map((element) => readDay(lineOf(element)));
  return dates.find(({ date }) => date !== null) ?? dates[0] ?? noDay;
}

function rank(element: Element): number {
  return ["dateissued", "datecreated", "date"].indexOf(localName(element));
}
