import { decodeNamed } from "../text/decode-file.ts";

/** What is read of an RTF file. */
export interface RtfText {
  readonly title: string;
  readonly author: string;
  /** With `\n` at line breaks inside. */
  readonly paragraphs: readonly string[];
}

/** Groups whose content is no text. */
const unread = new Set(
  "fonttbl colortbl stylesheet listtable listoverridetable rsidtbl generator pict object header footer headerl headerr headerf footerl footerr footerf xmlnstbl themedata colorschememapping datastore latentstyles fldinst revtbl filetbl private bkmkstart bkmkend atnid atnauthor annotation atrfstart atrfend".split(
    " ",
  ),
);

/** What the words stand for that write a character. */
const characters: Readonly<Record<string, string>> = {
  tab: " ",
  line: "\n",
  emdash: "—",
  endash: "–",
  emspace: " ",
  enspace: " ",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  cell: " ",
  "~": "\u00A0",
  _: "\u2011",
  "-": "",
};

interface Group {
  readonly destination: string;
  /** How many substitutes follow a `\u` character. */
  readonly substitutes: number;
  /** Set as hidden (`\v`). */
  readonly isHidden: boolean;
}

/** Groups nest this deep at most. */
const deepest = 1000;

/**
 * Parse RTF, given as characters below 256, one a byte: paragraphs, title and author, code pages by `\ansicpg` and by the letters'
 * escapes. Words it does not know are passed over, as the format asks. Never throws; one pass.
 */
export function parseRtf(text: string): RtfText {
  const paragraphs: string[] = [];
  const info = { title: "", author: "" };
  const stack: Group[] = [];
  let group: Group = { destination: "", substitutes: 1, isHidden: false };
  let [current, pending, skip, isIgnorable] = ["", "", 0, false];
  let codePage = "windows-1252";
  const flush = () => {
    if (pending !== "")
      put(
        decodeNamed(
          Uint8Array.from(pending, (letter) => letter.charCodeAt(0)),
          codePage,
        ) ?? pending,
      );
    pending = "";
  };
  const put = (words: string) => {
    if (group.destination === "title" || group.destination === "author") info[group.destination] += words;
    else if (group.destination === "" && !group.isHidden) current += words;
  };
  const endParagraph = () => {
    flush();
    if (group.destination !== "" || current.trim() === "") return;
    paragraphs.push(current);
    current = "";
  };
  const word = /\\(?:([a-zA-Z]{1,32})(-?\d{1,10})? ?|'([0-9a-fA-F]{2})|([\s\S]))|[{}]|[^\\{}\r\n]+|[\r\n]+/gy;
  for (let match = word.exec(text); match !== null; match = word.exec(text)) {
    const [whole, name, number, hex, symbol] = match as unknown as readonly [string, ...(string | undefined)[]];
    if (hex !== undefined) {
      if (skip > 0) skip--;
      else pending += String.fromCharCode(Number.parseInt(hex, 16));
      continue;
    }
    if (whole[0] !== "\\" && !/[{}\r\n]/.test(whole[0]!)) {
      const words = whole.slice(Math.min(skip, whole.length));
      skip = Math.max(0, skip - whole.length);
      pending += words;
      continue;
    }
    if (whole === "{") {
      flush();
      if (stack.length < deepest) stack.push(group);
      isIgnorable = false;
    } else if (whole === "}") {
      flush();
      group = stack.pop() ?? group;
    } else if (symbol === "*") isIgnorable = true;
    else if (symbol !== undefined) {
      flush();
      if (symbol === "\n" || symbol === "\r") endParagraph();
      else put(characters[symbol] ?? (/[\\{}]/.test(symbol) ? symbol : ""));
    } else if (name !== undefined) {
      flush();
      if (name === "par" || name === "row" || name === "sect" || name === "page") endParagraph();
      else if (name === "u" && number !== undefined) {
        put(String.fromCharCode(Number(number) & 0xffff));
        skip = group.substitutes;
      } else if (name === "v") group = { ...group, isHidden: number !== "0" };
      else if (name === "plain") group = { ...group, isHidden: false };
      else if (name === "uc") group = { ...group, substitutes: Math.min(10, Math.max(0, Number(number ?? 1))) };
      else if (name === "ansicpg")
        codePage = number === "65001" ? "utf-8" : number === "10000" ? "macintosh" : `windows-${number ?? "1252"}`;
      else if (unread.has(name) || (isIgnorable && !/^(?:shppict|nonesttables)$/.test(name)) || name === "info")
        group = { ...group, destination: name };
      // LibreOffice says its author twice.
      else if ((name === "title" || name === "author") && group.destination === "info" && info[name] === "")
        group = { ...group, destination: name };
      else if (group.destination === "info" && !/^(?:upr|ud)$/.test(name))
        group = { ...group, destination: `info-${name}` };
      else if (characters[name] !== undefined) put(characters[name]);
      isIgnorable = false;
    }
  }
  group = { destination: "", substitutes: 1, isHidden: false };
  endParagraph();
  return { title: info.title.trim(), author: info.author.trim(), paragraphs };
}
