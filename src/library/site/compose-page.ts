import { headElementId, parseHead } from "../formats/head.ts";

/** Where the app is drawn. */
const root = '<div id="root">';

/** The page's first script, and what it sends for where the address asks a question: URLs, none of which needs escaping. */
export interface FirstScript {
  readonly url: string;
  /** The script of the library's worker, and the index's manifest; null where there are none. */
  readonly worker: string | null;
  readonly index: string | null;
  /** What answers are drawn with: a list's, and those of the screens that are asked about names. */
  readonly list: readonly string[];
  readonly names: readonly string[];
}

/**
 * The page with its first screen in it, and with the script that decides about it before all others. A page without the app's root is left as
 * it is.
 *
 * The browser reads no further than that script before it has it, and finds nothing behind it sooner: so the app's script stands before it,
 * which waits for its turn all the same, and the style sheet is named before it, which would hold it up. It is itself named before both, so
 * that it is the first to come.
 */
export function placeFirstScreen(html: string, screen: string, { url, list, names, ...asked }: FirstScript): string {
  if (!html.includes(root)) return html;
  const { worker, index } = asked;
  const drawn = ` data-list="${list.join(" ")}" data-names="${names.join(" ")}"`;
  const early = worker === null || index === null ? "" : ` data-worker="${worker}" data-index="${index}"${drawn}`;
  const first = `    <script src="${url}"${early}></script>\n`;
  return html
    .replace(root, () => `${root.slice(0, -1)} data-built>${screen}`)
    .replace(/(?=[ \t]*<script type="module"|<\/head>)/u, () => `    <link rel="preload" as="script" href="${url}">\n`)
    .replace(
      /(?=[ \t]*<link rel="stylesheet"([^>]*)>|<\/head>)/u,
      (_, style?: string) => (style === undefined ? "" : `    <link rel="preload" as="style"${style}>\n`) + first,
    );
}

/** What a finished page is to show in place of what it shows. */
export interface OtherLibrary {
  /** As `formatHead` writes it, without any `<`. */
  readonly headText: string;
  /** What `placeFirstScreen` was given; null where nobody can draw it, and the page is empty until the app is there. */
  readonly screen: string | null;
}

/**
 * Let a page that a build finished show another library: its head, and its first screen. Throws when it is no such page.
 *
 * In both what stands there ends at the first sign that cannot stand in it: no text of a library brings a tag along.
 */
export function showOther(html: string, { headText, screen }: OtherLibrary): string {
  const parts =
    /^(.*?<div id="root" data-built>)(.*?)(<p class="awaited">.*?<script type="application\/json" id="([\w-]+)">)[^<]*(<\/script>.*)$/su.exec(
      html,
    );
  if (parts === null || parts[4] !== headElementId)
    throw new Error("The page of this site is not as a build writes it.");
  const [, before = "", , between = "", , after = ""] = parts;
  const { index } = parseHead(headText);
  const start = before.replace(/ data-index="[^"]*"/u, index === null ? "" : ` data-index="${index}"`);
  return `${start}${screen ?? ""}${between}${headText}${after}`;
}
