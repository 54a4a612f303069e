import { describe, expect, it } from "vitest";
import type { OfflineStatus } from "../../../src/data/offline.ts";
import { describeOffline, describeUpdate } from "../../../src/features/offline/offline-words.ts";

const counts = {
  kept: 128,
  total: 214,
  keptBytes: 7_400_000,
  totalBytes: 12_700_000,
  isUpdateReady: false,
  updateMissing: 0,
  isPersisted: false,
};

describe("describeOffline", () => {
  it.each<[OfflineStatus, string, string]>([
    [
      { state: "ready", ...counts, kept: 214 },
      "Ready offline: 214 of 214",
      "All of the library is on this device (13 MB) and reads without a connection.",
    ],
    [
      { state: "keeping", ...counts },
      "Keeping 128 of 214",
      "7.4 MB of 13 MB kept so far. You can go on reading; it continues where it stopped, also after a cut.",
    ],
    [
      { state: "paused", ...counts },
      "Paused at 128 of 214",
      "Keeping is paused at 7.4 MB of 13 MB. What is kept reads without a connection.",
    ],
    [
      { state: "paused", isForData: true, ...counts },
      "Not kept yet",
      "This browser or line saves data, so the library (5.3 MB) is kept for reading offline only when you say so.",
    ],
    [
      { state: "interrupted", ...counts },
      "Kept 128 of 214",
      "The connection is gone. 7.4 MB of 13 MB are kept; the rest follows by itself when it is back.",
    ],
    [
      { state: "short", missingBytes: 5_300_000, ...counts },
      "Kept 128 of 214",
      "The device is out of room: 5.3 MB are missing. The newest articles are kept.",
    ],
    [
      { state: "unsupported", reason: "insecure", isUpdateReady: false, updateMissing: 0, isPersisted: false },
      "Online only",
      "This page came over plain http. Browsers keep pages for offline reading only over https or on this device itself. Everything works while there is a connection.",
    ],
  ])("says %j", (status, short, long) => {
    expect(describeOffline(status)).toMatchObject({ short, long });
  });
});

describe("describeUpdate", () => {
  it.each([
    [0, "A new version is ready"],
    [1, "A new version is ready, but for 1 file that it can only read with a connection"],
    [104, "A new version is ready, but for 104 files that it can only read with a connection"],
  ])("says what %i missing files mean", (missing, words) => {
    expect(describeUpdate(missing)).toBe(words);
  });
});
