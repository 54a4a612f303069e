import type { FileView } from "../detect/file-view.ts";
import type { Drafts } from "../document.ts";
import { linesOf } from "../text/plain-paragraphs.ts";

const timing = /^\s*((?:\d{1,3}:)?\d{1,2}:\d{2}[,.]\d{1,3})\s+-->\s+((?:\d{1,3}:)?\d{1,2}:\d{2}[,.]\d{1,3})/;

/** A pause between two cues that ends a paragraph, in seconds. */
const pause = 3;

/** Say whether a text is subtitles, SRT or WebVTT. */
export function tellsSubtitles({ head }: FileView): boolean {
  return /^\uFEFF?WEBVTT(?:\s|$)/.test(head) || /^\s*\d{1,6}\s*\r?\n\s*\d{1,3}:\d{2}:\d{2}[,.]\d{1,3}\s+-->/.test(head);
}

/**
 * Read subtitles: one article. Cues are halves of sentences: they join until a sentence ends before a pause, or another speaks. Only the
 * file's name can date them.
 */
export function readSubtitles({ decoded }: FileView): Drafts {
  const paragraphs: string[] = [];
  let last = -Infinity;
  const cues = cuesOf(linesOf(decoded.text));
  for (const { from, to, text } of isRolling(decoded.text) ? withoutRepeats(cues) : cues) {
    if (text === "" || text === paragraphs.at(-1)) continue;
    const before = paragraphs.at(-1);
    const begins =
      before === undefined ||
      /^[-–—]\s?\S/.test(text) ||
      (/[.!?…"”»]$/u.test(before) && from - last >= pause) ||
      before.length > 1200;
    if (begins) paragraphs.push(text);
    else paragraphs[paragraphs.length - 1] = `${before} ${text}`;
    last = to;
  }
  return { drafts: [{ paragraphs, mayTakeNameDate: true }], complaints: decoded.complaints };
}

interface Cue {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Its lines as they stand, one for the other. */
  readonly lines: readonly string[];
}

/** Subtitles that a machine made word by word show each line twice: below, as it is said, then above the next one. */
function isRolling(text: string): boolean {
  return /<\d{2}:\d{2}:\d{2}\.\d{3}><c>/.test(text);
}

function withoutRepeats(cues: readonly Cue[]): Cue[] {
  return cues.map((cue, i) => {
    const before = cues[i - 1]?.lines.at(-1);
    const lines = cue.lines[0] === before ? cue.lines.slice(1) : cue.lines;
    return { ...cue, text: lines.join(" ") };
  });
}

function cuesOf(lines: readonly string[]): Cue[] {
  const cues: Cue[] = [];
  for (let i = 0; i < lines.length; i++) {
    const match = timing.exec(lines[i]!);
    if (match === null) continue;
    const words: string[] = [];
    while (i + 1 < lines.length && lines[i + 1]!.trim() !== "" && !timing.test(lines[i + 1]!))
      words.push(plain(lines[++i]!));
    if (i + 1 < lines.length && timing.test(lines[i + 1]!) && /^\d+$/.test(words.at(-1) ?? "")) words.pop(); // the next cue's number
    cues.push({
      from: secondsOf(match[1]!),
      to: secondsOf(match[2]!),
      text: words.join(" ").replace(/\s+/g, " ").trim(),
      lines: words.map((line) => line.replace(/\s+/g, " ").trim()).filter((line) => line !== ""),
    });
  }
  return cues;
}

/** Marks of fonts and speakers: `<i>`, `<v Mira>`, `{\an8}`. */
function plain(line: string): string {
  return line
    .replace(/<\/?[a-zA-Z][^<>]{0,100}>|<\d[\d:.]{1,15}>|\{\\[^{}]{0,40}\}/g, "")
    .replace(
      /&(amp|lt|gt|nbsp|lrm|rlm);/g,
      (_, name: string) => ({ amp: "&", lt: "<", gt: ">", nbsp: " " })[name] ?? "",
    );
}

function secondsOf(time: string): number {
  return time
    .replace(",", ".")
    .split(":")
    .reduce((sum, part) => sum * 60 + Number(part), 0);
}
