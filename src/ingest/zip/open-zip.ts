import type { FileView } from "../detect/file-view.ts";
import { entryComplaint, isLeftover, nameComplaint, refusalComplaint, type ArchiveItem, type Room } from "./archive.ts";
import { unpackEntry } from "./unpack-entry.ts";
import { readZipDirectory } from "./zip-directory.ts";

/** Read what lies in a ZIP, file by file; folders, links and names that lead out are passed over, the latter two said. */
export async function* openZip({ bytes, name: archive }: FileView, room: Room): AsyncGenerator<ArchiveItem> {
  const entries = readZipDirectory(bytes);
  if (entries === null) {
    yield {
      complaint: entryComplaint(
        "file-damaged",
        archive,
        "is damaged: its list of files is missing",
        "Nothing in it is read. Copy it again from where it came from.",
      ),
    };
    return;
  }
  // A crawl packed as WACZ says its pages again beside the archives.
  const isCrawl =
    entries.some(({ name }) => name === "datapackage.json") &&
    entries.some(({ name }) => /^archive\/.+\.warc/.test(name));
  const seen = new Map<string, number>();
  for (const entry of entries) {
    if (entry.isFolder || isLeftover(entry.name) || (isCrawl && !entry.name.startsWith("archive/"))) continue;
    const wrong = nameComplaint(entry.name);
    if (wrong !== null) yield { complaint: wrong };
    else if (entry.isLink)
      yield {
        complaint: entryComplaint(
          "archive-link",
          entry.name,
          "is a link",
          "It is not followed. Put the file itself into the archive.",
        ),
      };
    // Exporters append a file twice under one name; where size and check agree, it is one.
    else if (seen.get(entry.name) !== entry.size) {
      seen.set(entry.name, entry.size);
      const { bytes: unpacked, refusal } = await unpackEntry(bytes, entry, room.left);
      if (unpacked === null) yield { complaint: refusalComplaint(entry.name, refusal) };
      else {
        room.left -= unpacked.length;
        yield { file: { name: entry.name, bytes: unpacked, archive } };
      }
    }
  }
}
