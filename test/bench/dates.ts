import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSeed } from "../../src/core/article/parse-seed.ts";

/** One figure as `npm run bench` prints it. */
interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly median: number;
  readonly p95: number;
  readonly n: number;
}

const corpora = fileURLToPath(new URL("../../../shared/corpora", import.meta.url));
const names = ["digitalgov", "18f_blog", "pepys"];

/** Lines at the head of a text in which its own date may stand. */
const headLines = 10;

/**
 * What a date looks like, told apart from the parser under test on purpose: a month and a day or a year in any order, numbers parted
 * by signs, or a year alone on a line.
 */
const dateLike =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?,?\s+\d|\d(?:st|nd|rd|th)?,?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)|\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b|^\W*\d{4}\W*$/imu;

/**
 * Measure dates that are none: the texts of the shared corpora with their header taken off and put into the midst of their prose. Of
 * those whose first lines hold no date of their own, how many get one all the same? The goal is 0.2 in a hundred. Prints nothing where
 * the corpora are not there.
 */
export function measureDates(print: (figure: Figure) => void): void {
  if (!existsSync(corpora)) return;
  const unpacked = mkdtempSync(join(tmpdir(), "dateline-dates-"));
  try {
    const [all, wrong]: [string[], string[]] = [[], []];
    for (const name of names) {
      execFileSync("tar", ["xJf", join(corpora, `${name}.tar.xz`), "-C", unpacked]);
      for (const file of readdirSync(join(unpacked, name)).toSorted()) {
        const text = withoutHeader(readFileSync(join(unpacked, name, file), "utf8"));
        if (text === null || dateLike.test(headOf(text))) continue;
        all.push(file);
        const { articles } = parseSeed("text.txt", new TextEncoder().encode(text));
        if (articles.some(({ date }) => date !== null)) wrong.push(`${name}/${file}`);
      }
    }
    if (process.env["DATES_VERBOSE"] !== undefined) console.error(wrong.join("\n"));
    const share = all.length === 0 ? 0 : Number(((100 * wrong.length) / all.length).toPrecision(3));
    print({ name: "texts without a date that get one", unit: "%", median: share, p95: share, n: all.length });
  } finally {
    rmSync(unpacked, { recursive: true });
  }
}

/** Take the header off and put it into the midst of the longest paragraph, where it is prose; null for a file without one. */
function withoutHeader(seed: string): string | null {
  const header = /^\s*(date \d{4}-\d\d-\d\d)\s+/u.exec(seed);
  if (header === null) return null;
  const paragraphs = seed
    .slice(header[0].length)
    .trim()
    .split(/\n\s*\n/u);
  const longest = paragraphs.reduce((best, text, i) => (text.length > paragraphs[best]!.length ? i : best), 0);
  const words = paragraphs[longest]!.split(" ");
  paragraphs[longest] = words.toSpliced(Math.ceil(words.length / 2), 0, header[1]!).join(" ");
  return `${paragraphs.join("\n\n")}\n`;
}

function headOf(text: string): string {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, headLines)
    .map((line) => line.slice(0, 300))
    .join("\n");
}
