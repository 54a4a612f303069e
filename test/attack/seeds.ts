import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Script and markup that set a harmless marker where they run. */
export const scripts: readonly string[] = [
  "<script>window.__pwned = 1</script>",
  "</script><script>window.__pwned = 1</script>",
  "<img src=x onerror=window.__pwned=1>",
  "<svg onload=window.__pwned=1>",
  "<iframe srcdoc='<script>parent.__pwned=1</script>'></iframe>",
  '"onmouseover="window.__pwned=1',
  "<!-- <script>window.__pwned = 1</script>",
  "{{constructor.constructor('window.__pwned=1')()}}",
  "${window.__pwned=1}",
  "$& $` $' $1",
  "]]><a href=javascript:window.__pwned=1>x</a>",
];

/** Words that are keys of every object, signs that turn text round or are drawn as nothing, and what is no text. */
export const oddWords: readonly string[] = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "prototype",
  "\u202Erussia\u202C",
  "\u200B\u200B",
  "\u3164",
  "\u2800",
  "\uFEFF",
  "\u0000nul",
  "\u001B[31mred",
  "\uD83D",
  "e\u0301\u0302\u0303",
  "../../../etc/passwd",
  "C:\\con.txt",
  "%00%0a%E2%80%A8",
  "x".repeat(2_000),
];

const dates = [
  "0000-00-00",
  "0001-01-01",
  "9999-12-31",
  "2023-02-30",
  "06/11/2023",
  "２０２３-１１-０６",
  "\u202E2023-11-06",
  "2023-11-06T99:99",
  "9".repeat(1_000),
];

const urls = [
  "javascript:window.__pwned=1",
  "JaVaScRiPt:window.__pwned=1",
  "data:text/html,<script>opener.__pwned=1</script>",
  "vbscript:x",
  "blob:x",
  "file:///etc/passwd",
  "//example.com",
  "https:",
  "https://[::1",
  "https://%00",
];

/** Hostile seeds by path, and as many plain texts of one day. */
export function hostileSeeds(plain: number): ReadonlyMap<string, string> {
  const seeds = new Map<string, string>();
  const body = "The harbour at Odal opened on Monday. Inga Moe of the Harbour Authority held the key.";
  const add = (name: string, text: string) => seeds.set(`hostile/${name}.txt`, text);
  for (const [n, bad] of [...scripts, ...oddWords].entries()) {
    add(`text-${n}`, `date 2023-11-06\n\n${bad}\n\n${body} ${bad}`);
    for (const field of ["title", "source", "author"])
      add(`${field}-${n}`, `---\ndate: 2023-11-06\n${field}: ${bad}\n---\n${body}`);
  }
  for (const [n, date] of dates.entries()) add(`date-${n}`, `date ${date}\n\n${body}`);
  for (const [n, url] of urls.entries()) add(`url-${n}`, `---\ndate: 2023-11-06\nurl: ${url}\n---\n${body}`);
  add(
    "keys",
    `---\n${Array.from({ length: 5_000 }, (_, n) => `key${n}: ${n}`).join("\n")}\ndate: 2023-11-06\n---\n${body}`,
  );
  add("one-line", `date 2023-11-06\n\n${`${body} `.repeat(2_000)}`);
  add("paragraphs", `date 2023-11-06\n\n${"One.\n\n".repeat(10_000)}`);
  add("empty", "");
  add("header-alone", "date 2023-11-06");
  for (const name of [
    "a\nb",
    "a\u2028b",
    "a%0Ab",
    "a?b#c",
    "a b",
    "å\u030A",
    "NUL",
    "-x",
    "~2",
    "constructor",
    "<b>",
    "$&",
  ])
    seeds.set(`names/${name}.txt`, `date 2023-11-07\n\n${body}`);
  if (plain > 0) seeds.set("library.json", ownersWord());
  for (let n = 0; n < plain; n += 1) seeds.set(`day/${n}.txt`, `date 2020-01-01\n# Note ${n}\n\n${body}`);
  return seeds;
}

/** What an owner says of a library, in which every word that can be is hostile. */
function ownersWord(): string {
  const [name = "", ...bad] = [...scripts, ...oddWords];
  const folders = bad.map((text) => [text, { dates: text, encoding: text, language: text, source: text }]);
  const hostile = { dates: "day first", source: "</title><script>window.__pwned = 1</script>", language: "no" };
  return JSON.stringify({
    name: `${name}</title><script>window.__pwned = 1</script>`,
    description: bad.join("\n").slice(0, 290),
    language: "en",
    folders: { ...Object.fromEntries(folders), hostile, ["__proto__"]: { polluted: 1 } },
  });
}

/** Write seeds into a folder. Those that the file system takes no name for are left out; resolves to the paths written. */
export async function writeSeeds(folder: string, seeds: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const written: string[] = [];
  for (const [path, text] of seeds) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    const isWritten = await writeFile(join(folder, path), text).then(
      () => true,
      () => false,
    );
    if (isWritten) written.push(path);
  }
  return written;
}
