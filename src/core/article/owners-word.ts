import { countLines } from "../text/lines.ts";
import type { Issue } from "./issue.ts";

/** What the owner says of a folder and all that lies in it; null where nothing is said. */
export interface FolderWord {
  /** Whether dates such as 06/11/2023 have the day first. */
  readonly isDayFirst: boolean | null;
  /** The name of an encoding, as `TextDecoder` knows it. */
  readonly encoding: string | null;
  /** A language tag (`ru`, `pt-BR`). */
  readonly language: string | null;
  readonly source: string | null;
}

/** The owner's word on a library, `seeds/library.json`. */
export interface OwnersWord {
  readonly name: string | null;
  readonly description: string | null;
  /** By path inside the seeds folder, without a slash at its end; the empty path is the whole library. */
  readonly folders: ReadonlyMap<string, FolderWord>;
}

/** Word of an owner who says nothing. */
export const noWord: OwnersWord = { name: null, description: null, folders: new Map() };

const longestName = 80;
const longestDescription = 300;

const example =
  'Write { "name": "…", "description": "…", "folders": { "letters": { "dates": "day first", "encoding": "windows-1251", "language": "ru", "source": "…" } } }.';

/**
 * Read `library.json`; `isEncoding` says which encodings can be read, `isFolder` which folders there are. What is not understood is an
 * issue that names it and its line, and everything else counts. Never throws.
 */
export function parseOwnersWord(
  text: string,
  isEncoding: (name: string) => boolean,
  isFolder: (path: string) => boolean,
): { readonly word: OwnersWord; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const json = text.replace(/^\uFEFF/u, "");
  const shift = text.length - json.length;
  const report = (message: string, advice: string, key: string | null) => {
    const found = key === null ? -1 : text.indexOf(JSON.stringify(key));
    const at = found < 0 ? { start: 0, end: 0 } : { start: found, end: found + JSON.stringify(key).length };
    issues.push({ kind: "library-word", message, advice, at });
  };
  const value = parseJson(json, (offset, said) => {
    const start = Math.min(text.length, offset + shift);
    const line = 1 + countLines(text, 0, start);
    issues.push({
      kind: "library-word",
      message: `library.json is no JSON: ${said}, in line ${line}.`,
      advice: `None of it is used. ${example}`,
      at: { start, end: start },
    });
  });
  if (value === undefined) return { word: noWord, issues };
  if (!isRecord(value)) {
    report("library.json holds no object.", `None of it is used. ${example}`, null);
    return { word: noWord, issues };
  }
  const takeText = (record: Record<string, unknown>, key: string, longest: number): string | null => {
    const said = record[key];
    if (said === undefined || said === null) return null;
    if (typeof said === "string" && said.trim() !== "" && said.length <= longest) return said.trim();
    report(
      `“${key}” in library.json is not a text of at most ${longest} characters.`,
      "It is not used. Write it in quotes.",
      key,
    );
    return null;
  };
  for (const key of Object.keys(value))
    if (!["name", "description", "folders"].includes(key))
      report(`library.json says “${key}”, which is not used.`, example, key);
  const folders = new Map<string, FolderWord>();
  const listed = value["folders"] ?? {};
  if (!isRecord(listed)) report("“folders” in library.json is no object.", `It is not used. ${example}`, "folders");
  else
    for (const [written, said] of Object.entries(listed)) {
      const path = written.replace(/^(?:\.?\/)+|\/+$|^\.$/gu, "");
      if (!isRecord(said))
        report(
          `What library.json says of the folder “${written}” is no object.`,
          `It is not used. ${example}`,
          written,
        );
      else if (path !== "" && !isFolder(path))
        report(
          `There is no folder “${written}” among the seeds.`,
          "What library.json says of it is not used. Write its path inside the seeds folder.",
          written,
        );
      else folders.set(path, readFolder(written, said));
    }
  return {
    word: {
      name: takeText(value, "name", longestName),
      description: takeText(value, "description", longestDescription),
      folders,
    },
    issues,
  };

  function readFolder(written: string, said: Record<string, unknown>): FolderWord {
    for (const key of Object.keys(said))
      if (!["dates", "encoding", "language", "source"].includes(key))
        report(
          `library.json says “${key}” of the folder “${written}”, which is not used.`,
          "Used are dates, encoding, language and source.",
          key,
        );
    const dates =
      takeText(said, "dates", longestName)
        ?.toLowerCase()
        .replace(/[-_ ]+/gu, " ") ?? null;
    if (dates !== null && dates !== "day first" && dates !== "month first")
      report(
        `“dates” of the folder “${written}” is “${dates}”.`,
        "It is not used. Write “day first” or “month first”.",
        "dates",
      );
    const encoding = takeText(said, "encoding", longestName);
    if (encoding !== null && !isEncoding(encoding))
      report(
        `“${encoding}” is no encoding that can be read.`,
        "It is not used. Write a name such as “utf-8”, “windows-1251” or “shift_jis”.",
        "encoding",
      );
    const language = takeText(said, "language", longestName);
    const isLanguage = language !== null && /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu.test(language);
    if (language !== null && !isLanguage)
      report(
        `“${language}” is no language tag.`,
        "It is not used. Write one such as “en”, “ru” or “pt-BR”.",
        "language",
      );
    return {
      isDayFirst: dates === "day first" ? true : dates === "month first" ? false : null,
      encoding: encoding !== null && isEncoding(encoding) ? encoding : null,
      language: isLanguage ? language : null,
      source: takeText(said, "source", longestName),
    };
  }
}

/** What the owner says of a seed: of each thing, the nearest folder that says it. */
export function wordOn(word: OwnersWord, seed: string): FolderWord {
  const found = { isDayFirst: null, encoding: null, language: null, source: null } as {
    -readonly [Key in keyof FolderWord]: FolderWord[Key];
  };
  for (let path = folderOf(seed); ; path = folderOf(path)) {
    const said = word.folders.get(path);
    if (said !== undefined) {
      found.isDayFirst ??= said.isDayFirst;
      found.encoding ??= said.encoding;
      found.language ??= said.language;
      found.source ??= said.source;
    }
    if (path === "") return found;
  }
}

/** The folder that a path lies in; the empty path is the topmost. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Engines word what is wrong differently; V8 and JavaScriptCore tell the offset in some of their words, the end of the text in others. */
function parseJson(json: string, report: (offset: number, said: string) => void): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch (error) {
    const said = error instanceof Error ? error.message : "";
    const place = /position (\d+)/u.exec(said)?.[1];
    const quoted = /token '?(.)'?, \.{0,3}"(.*?)"\.{0,3} is not/su.exec(said)?.[2];
    const found = quoted === undefined || quoted === "" ? -1 : json.indexOf(quoted);
    report(
      place !== undefined ? Number(place) : found >= 0 ? found + Math.floor(quoted!.length / 2) : json.trimEnd().length,
      "it breaks off or has a sign too many or too few",
    );
    return undefined;
  }
}
