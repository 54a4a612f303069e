import type { DecodedSeed } from "../text/decode.ts";
import { findReadTwice } from "../text/read-twice.ts";
import type { Issue } from "./issue.ts";

/** How people know encodings, where the standard's own name says little. */
const names: Readonly<Record<string, string>> = {
  "windows-1250": "Windows-1250 (Central European)",
  "windows-1251": "Windows-1251 (Cyrillic)",
  "windows-1252": "Windows-1252",
  "windows-1253": "Windows-1253 (Greek)",
  "windows-1254": "Windows-1254 (Turkish)",
  "windows-1255": "Windows-1255 (Hebrew)",
  "windows-1256": "Windows-1256 (Arabic)",
  "iso-8859-2": "ISO-8859-2 (Central European)",
  "iso-8859-5": "ISO-8859-5 (Cyrillic)",
  "iso-8859-7": "ISO-8859-7 (Greek)",
  "koi8-r": "KOI8-R (Russian)",
  "koi8-u": "KOI8-U (Ukrainian)",
  ibm866: "IBM866 (Cyrillic, DOS)",
  macintosh: "Mac Roman",
  shift_jis: "Shift-JIS (Japanese)",
  "euc-jp": "EUC-JP (Japanese)",
  gb18030: "GB18030 (Chinese)",
  big5: "Big5 (Chinese)",
  "iso-2022-jp": "ISO-2022-JP (Japanese)",
  "euc-kr": "EUC-KR (Korean)",
};

function nameOf(encoding: string): string {
  return names[encoding] ?? encoding;
}

const beyondAscii = /[^\0-\x7F]+/u;

/** Say what reading a seed's bytes left in doubt, each at the first place where it shows; nothing for most. */
export function describeDecoding({ text, encoding, doubts }: DecodedSeed): Issue[] {
  const issues: Issue[] = [];
  if (doubts.includes("garbled")) issues.push(describeGarbled(text, encoding ?? ""));
  else if (doubts.includes("fallback")) {
    issues.push({
      kind: "encoding-fallback",
      message: "The file is not UTF-8; it was read as Windows-1252.",
      advice: "If accents or quotes look wrong, save the file as UTF-8.",
      at: findSpan(text, beyondAscii),
    });
  } else if (doubts.includes("recognised")) {
    issues.push({
      kind: "encoding-recognised",
      message: `The file is not UTF-8; by its letters it was read as ${nameOf(encoding ?? "")}.`,
      advice:
        "If letters look wrong, name the right encoding of its folder in library.json, or save the file as UTF-8.",
      at: findSpan(text, beyondAscii),
    });
  }
  const twice = doubts.includes("twice") ? findReadTwice(text) : null;
  if (twice !== null) {
    const places = twice.count === 1 ? "" : ` (${twice.count} places)`;
    issues.push({
      kind: "encoding-twice",
      message: `The text was UTF-8, read as Windows-1252, and saved so: “${text.slice(twice.start, twice.end)}” was “${twice.letter}”${places}.`,
      advice:
        "It is shown as it is. Copy the file again from where it came from, or repair it with the program that saved it.",
      at: { start: twice.start, end: twice.end },
    });
  }
  if (doubts.includes("damaged")) {
    const count = text.split("\uFFFD").length - 1;
    const letters = count === 1 ? "One letter of this file is" : `${count} letters of this file are`;
    issues.push({
      kind: "encoding-damaged",
      message: `${letters} damaged.`,
      advice: "Each shows as �. Copy the file again from where it came from, or correct it there.",
      at: findSpan(text, /\uFFFD+/u),
    });
  }
  if (doubts.includes("unmarked")) {
    issues.push({
      kind: "encoding-unmarked",
      message: "The file is UTF-16 and does not say so; it was read as UTF-16.",
      advice: "Save the file as UTF-8.",
      at: null,
    });
  }
  const nul = findSpan(text, /\0+/u);
  if (nul !== null) {
    issues.push({
      kind: "text-nul",
      message: "The text holds NUL characters, which nobody can see.",
      advice: "They are kept as they are. Delete them, or copy the file again: it may be damaged.",
      at: nul,
    });
  }
  return issues;
}

function describeGarbled(text: string, encoding: string): Issue {
  return {
    kind: "encoding-unclear",
    message: `The file is not UTF-8, and its letters do not show what it is; it was read as ${nameOf(encoding)}.`,
    advice: "No names are marked in it. Name the encoding of its folder in library.json, or save the file as UTF-8.",
    at: findSpan(text, beyondAscii),
  };
}

function findSpan(text: string, pattern: RegExp): { start: number; end: number } | null {
  const match = pattern.exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}
