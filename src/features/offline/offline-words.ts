import { counted, formatBytes, formatCount } from "../../core/text/count.ts";
import type { OfflineStatus } from "../../data/offline.ts";
import type { StorageTrouble } from "../../data/storage.ts";
import type { IconName } from "../../ui/icon.tsx";

/** A status in words: a few for the masthead, a sentence or two for the panel. */
export interface OfflineWords {
  readonly icon: IconName;
  readonly short: string;
  readonly long: string;
}

const reasons = {
  file: "This page was opened as a file. Browsers keep pages for offline reading only when a web server sends them.",
  insecure:
    "This page came over plain http. Browsers keep pages for offline reading only over https or on this device itself.",
  browser: "This browser keeps nothing here: most likely the window is private.",
  refused: "The browser does not let this page store anything. Site data may be blocked for it.",
  development: "This is the development server: what changes at every keystroke is not kept.",
} as const;

/** Say where keeping stands: ready only when all is there. Counts are articles, or files where the build counted no articles. */
export function describeOffline(status: OfflineStatus): OfflineWords {
  if (status.state === "unsupported")
    return {
      icon: "cloud-off",
      short: "Online only",
      long: `${reasons[status.reason]} Everything works while there is a connection.`,
    };
  if (status.state === "waiting")
    return { icon: "cloud", short: "Preparing offline", long: "The app itself is being kept on this device." };
  if (status.state === "failed")
    return {
      icon: "cloud-off",
      short: "Not kept yet",
      long: "The app could not be kept on this device. It is tried again in a minute; until then everything works while there is a connection.",
    };
  const counts = `${formatCount(status.kept)} of ${formatCount(status.total)}`;
  const size = `${formatBytes(status.keptBytes)} of ${formatBytes(status.totalBytes)}`;
  switch (status.state) {
    case "ready":
      return {
        icon: "cloud-check",
        short: `Ready offline: ${counts}`,
        long: `All of the library is on this device (${formatBytes(status.totalBytes)}) and reads without a connection.`,
      };
    case "keeping":
      return {
        icon: "cloud",
        short: `Keeping ${counts}`,
        long: `${size} kept so far. You can go on reading; it continues where it stopped, also after a cut.`,
      };
    case "paused":
      if (status.isForData === true)
        return {
          icon: "cloud",
          short: "Not kept yet",
          long: `This browser or line saves data, so the library (${formatBytes(status.totalBytes - status.keptBytes)}) is kept for reading offline only when you say so.`,
        };
      return {
        icon: "cloud",
        short: `Paused at ${counts}`,
        long: `Keeping is paused at ${size}. What is kept reads without a connection.`,
      };
    case "interrupted":
      return {
        icon: "cloud-off",
        short: `Kept ${counts}`,
        long: `The connection is gone. ${size} are kept; the rest follows by itself when it is back.`,
      };
    case "short":
      return {
        icon: "cloud-off",
        short: `Kept ${counts}`,
        long: `The device is out of room: ${formatBytes(status.missingBytes)} are missing. The newest articles are kept.`,
      };
  }
}

/** Offer a new version, of which so many files could not be kept. */
export function describeUpdate(missing: number): string {
  return missing === 0
    ? "A new version is ready"
    : `A new version is ready, but for ${counted(missing, "file")} that it can only read with a connection`;
}

/** What is not kept of what the reader does, and why. */
export const storageWords: Readonly<Record<StorageTrouble, string>> = {
  newer:
    "What you star or read now will not be kept: a newer version of Dateline was here. Close its other tabs and reload.",
  damaged: "What you star or read now will not be kept: this browser’s storage for Dateline is damaged.",
  refused: "What you star or read now will not be kept: this browser refuses to store it, or has no room.",
};
