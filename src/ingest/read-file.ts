import { binaryFormats, isGzip, isZip } from "./binary-formats.ts";
import { viewFile, type FileView } from "./detect/file-view.ts";
import type { Complaint, Drafts, IngestFile, Reading } from "./document.ts";
import { finishDrafts } from "./finish-drafts.ts";
import { textFormats } from "./format-table.ts";
import type { Format } from "./formats.ts";
import { joinReadings } from "./join-readings.ts";
import { joinPages } from "./mets/join-pages.ts";
import { readOmnivoreArchive } from "./omnivore/read-omnivore-archive.ts";
import { readAttached } from "./read-attached.ts";
import { readPlain } from "./plain/read-plain.ts";
import { openTar, tellsTar } from "./tar/open-tar.ts";
import { tellUnreadable } from "./unreadable/tell-unreadable.ts";
import { mostUnpacked, refusalComplaint, type ArchiveItem, type Room } from "./zip/archive.ts";
import { openZip } from "./zip/open-zip.ts";
import { inflate } from "./zip/unpack-entry.ts";

/** Archives in archives are opened this deep. */
const deepestArchive = 4;

/**
 * Read any file: told by its content first and its name second, and read by its format's reader. `pages` are the files beside it that it lists,
 * where it is METS: all of them are one article, in their order; what turns out to be no page stands behind for itself. Never throws: what
 * cannot be read is a problem that says what to do.
 */
export async function readFile(file: IngestFile, pages: readonly IngestFile[] = []): Promise<Reading> {
  const room: Room = { left: mostUnpacked };
  const readings: Reading[] = [];
  for (const each of [file, ...pages]) readings.push(await readView(viewFile(each), room, 0));
  const joined = joinPages(readings);
  return joined.length === 1 ? joined[0]! : joinReadings("Files listed together", file.name, joined);
}

/** Find the format of a text file; null when it is plain text, to be read as a seed. */
export function findTextFormat(view: FileView): Format | null {
  return textFormats.find(({ tells }) => tells(view)) ?? null;
}

async function readView(view: FileView, room: Room, depth: number): Promise<Reading> {
  const path = view.archive === null ? view.name : `${view.archive}/${view.name}`;
  const finish = (format: string, drafts: Drafts) => finishDrafts(path, format, drafts);
  const format = binaryFormats.find(({ tells }) => tells(view));
  if (format !== undefined) return finish(format.label, await readGuarded(format, view));
  if (isZip(view) || tellsTar(view) || isGzip(view)) {
    if (depth >= deepestArchive) return finish("Archive", refuse(tooDeep));
    return readArchive({ ...view, name: path }, room, depth);
  }
  const unreadable = tellUnreadable(view);
  if (unreadable !== null) return finish(unreadable.label, refuse(unreadable.complaint));
  const text = findTextFormat(view);
  if (text !== null) {
    const drafts = await readGuarded(text, view);
    const reading = finish(text.label, drafts);
    if (drafts.attached === undefined || drafts.attached.length === 0) return reading;
    return readAttached(reading, path, drafts.attached, (file) => readInside(file, room, depth));
  }
  return finish("Plain text", readPlain(view));
}

/** A reader that fails is a fault of ours, and is said; the other files are read. */
async function readGuarded(format: Format, view: FileView): Promise<Drafts> {
  try {
    return await format.read(view);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse({
      kind: "file-unread",
      message: `The file looks like ${format.label} and could not be read (${reason.slice(0, 100)}).`,
      advice: "It is not listed. It may be damaged: copy it again from where it came from.",
    });
  }
}

async function readArchive(view: FileView, room: Room, depth: number): Promise<Reading> {
  if (isGzip(view)) return readGzip(view, room, depth);
  const label = isZip(view) ? "ZIP archive" : "TAR archive";
  const whole = isZip(view) ? await readOmnivoreArchive(view.bytes) : null;
  if (whole !== null) return finishDrafts(view.name, "Omnivore export", whole);
  const readings: Reading[] = [];
  for await (const item of itemsOf(view, room)) {
    if ("complaint" in item) readings.push(finishDrafts(view.name, "", refuse(item.complaint)));
    else readings.push(await readView(viewFile(item.file), room, depth + 1));
  }
  return joinReadings(label, view.name, joinPages(readings));
}

/** What is attached takes part in the limits of archives: a mail in a mail in a mail, a hundred ZIPs that grow. */
async function readInside(file: IngestFile, room: Room, depth: number): Promise<Reading> {
  return readView(viewFile(file), room, depth + 1);
}

async function* itemsOf(view: FileView, room: Room): AsyncGenerator<ArchiveItem> {
  if (isZip(view)) yield* openZip(view, room);
  else yield* openTar(view);
}

/** What is packed with gzip is one file: its name is the archive's without the ending, `.tgz` being `.tar`. */
async function readGzip(view: FileView, room: Room, depth: number): Promise<Reading> {
  const { bytes, refusal } = await inflate(view.bytes, room.left, "gzip");
  if (bytes === null) return finishDrafts(view.name, "gzip", refuse(refusalComplaint(view.baseName, refusal)));
  room.left -= bytes.length;
  const name = view.name.replace(/\.tgz$/i, ".tar").replace(/\.gz$/i, "");
  return readView(viewFile({ name, bytes, archive: null }), room, depth + 1);
}

function refuse(complaint: Complaint): Drafts {
  return { drafts: [], complaints: [complaint] };
}

const tooDeep: Complaint = {
  kind: "archive-depth",
  message: "The archive lies in too many others.",
  advice: "It is not opened. Unpack it and add the files.",
};
