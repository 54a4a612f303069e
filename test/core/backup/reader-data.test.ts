import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatReaderData,
  mergeReaderData,
  noReaderData,
  parseReaderData,
  type ReaderData,
} from "../../../src/core/backup/reader-data.ts";
import { nextVersion } from "../../../src/core/notes/merge-notes.ts";
import type { NoteContent } from "../../../src/core/notes/note.ts";
import { anchorOf, correct } from "../entities/ledger/make-correction.ts";

const content: NoteContent = {
  article: "pier",
  title: "The pier is shut",
  date: "2023-11-06",
  passage: { quote: "shut", prefix: "The pier is ", suffix: "", start: 12, end: 16 },
  kind: "important",
  comment: "",
  tags: ["storm"],
  author: "",
  created: "2023-11-06T08:00:00.000Z",
  names: [],
};
const pier = { id: "pier", text: "The Marlin left Odal before the storm." };
const corrections = ["Marlin", "Odal"].map((name) => correct({ kind: "not-a-name", where: anchorOf(pier, name) }));
const moment = (minute: number) => `2023-11-06T09:${String(minute).padStart(2, "0")}:00.000Z`;

type Step = readonly [device: number, what: number, which: number, minute: number, by: string];

/** What one device does to what it holds, under the name that its reader gave. */
function act(data: ReaderData, what: number, which: number, minute: number, by = ""): ReaderData {
  const id = `n${which}`;
  const note = data.notes.find((one) => one.id === id) ?? { id, heads: [] };
  const others = data.notes.filter((one) => one.id !== id);
  const article = `a${which}`;
  const correction = corrections[which % 2]!;
  switch (what) {
    case 0:
      return {
        ...data,
        notes: [...others, nextVersion(note, { ...content, comment: `said at ${minute}` }, moment(minute), by)],
      };
    case 1:
      return note.heads.length === 0
        ? data
        : { ...data, notes: [...others, nextVersion(note, null, moment(minute), by)] };
    case 2:
      return mergeReaderData(data, {
        ...noReaderData,
        tags: [{ article, tag: "storm", isOn: minute % 2 === 0, when: moment(minute) }],
      });
    case 3:
      return mergeReaderData(data, { ...noReaderData, marks: { starred: [article], read: [article] } });
    case 4:
      return mergeReaderData(data, {
        ...noReaderData,
        ledger: [{ entry: correction, origin: minute % 2 === 0 ? null : "a colleague" }],
      });
    default:
      return mergeReaderData(data, { ...noReaderData, settings: { author: `A${minute}` } });
  }
}

/** Three devices that work apart, and now and then take in each other's backup. */
const histories = fc
  .array(fc.tuple(fc.nat(2), fc.nat(6), fc.nat(3), fc.nat(59), fc.constantFrom("", "Ada", "Inga", "إنجا")), {
    maxLength: 30,
  })
  .map((steps: Step[]) => {
    const devices = [noReaderData, noReaderData, noReaderData];
    for (const [device, what, which, minute, by] of steps) {
      const here = devices[device]!;
      devices[device] = what === 6 ? mergeReaderData(here, devices[which % 3]!) : act(here, what, which, minute, by);
    }
    return devices.map((device) => mergeReaderData(device, noReaderData)) as [ReaderData, ReaderData, ReaderData];
  });

const throughFile = (data: ReaderData) => parseReaderData(new Map(Object.entries(formatReaderData(data))));

describe("what a reader owns", () => {
  it("merges idempotently, commutatively and associatively over any history of three devices", () => {
    fc.assert(
      fc.property(histories, ([a, b, c]) => {
        expect(mergeReaderData(a, a)).toEqual(a);
        expect(mergeReaderData(a, b)).toEqual(mergeReaderData(b, a));
        expect(mergeReaderData(mergeReaderData(a, b), c)).toEqual(mergeReaderData(a, mergeReaderData(b, c)));
      }),
      { numRuns: 150 },
    );
  });

  it("is the same after a backup restored into a fresh profile, and merging it twice changes nothing more", () => {
    fc.assert(
      fc.property(histories, ([a, b]) => {
        const { data, unread } = throughFile(a);
        expect(unread).toBe(0);
        expect(mergeReaderData(noReaderData, data)).toEqual(a);
        const merged = mergeReaderData(b, data);
        expect(mergeReaderData(merged, data)).toEqual(merged);
      }),
      { numRuns: 100 },
    );
  });

  it("counts and leaves out what is none of it, and takes the rest", () => {
    const { notes } = act(noReaderData, 0, 1, 5);
    const files = formatReaderData({ ...noReaderData, notes });
    const altered = files["notes.json"]!.replace("said at 5", "said at 6");
    const texts = new Map(
      Object.entries({ ...files, "notes.json": altered, "reading.json": "<html>", "corrections.jsonl": "nonsense\n" }),
    );
    expect(parseReaderData(texts)).toEqual({ data: noReaderData, unread: 3 });
  });

  it("never throws, whatever the files hold", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom("notes.json", "reading.json", "corrections.jsonl", "settings.json"),
          fc.oneof(fc.json(), fc.string()),
        ),
        (files) => {
          expect(() => parseReaderData(new Map(Object.entries(files)))).not.toThrow();
        },
      ),
    );
  });
});
