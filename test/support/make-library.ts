import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createRandom, type Random } from "./random.ts";
import { writeNewsParagraph } from "./write-news.ts";

/** A text that libraries are made of. */
interface SourceText {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly paragraphs: readonly string[];
}

/** Which library to make. */
export interface LibraryRequest {
  readonly folder: string;
  readonly articles: number;
  /** Folder of the corpora; where it is missing, texts are made up. Default: `../shared/corpora` beside the repository. */
  readonly corpora?: string;
}

/** Corpora whose articles have the length of articles; the speeches would make every library a library of speeches. */
const corporaNames = ["digitalgov", "18f_blog", "pepys"];

const defaultCorpora = fileURLToPath(new URL("../../../shared/corpora", import.meta.url));

/**
 * Write a library of so many articles into a folder, the same in every run: the corpora's texts as they are, and when those run
 * out their texts again with paragraphs shuffled and dates shifted. Returns the paths of the seeds inside the folder.
 */
export function makeLibrary({ folder, articles, corpora = defaultCorpora }: LibraryRequest): string[] {
  const random = createRandom(articles);
  const sources = random.shuffle(existsSync(corpora) ? readCorpora(corpora) : makeUpTexts(1500));
  return Array.from({ length: articles }, (_, number) => {
    const source = sources[number % sources.length]!;
    const round = Math.floor(number / sources.length);
    const path = `${String(Math.floor(number / 1000)).padStart(3, "0")}/${String(number).padStart(6, "0")}.txt`;
    writeSeed(join(folder, path), round === 0 ? source : repeat(source, round, random));
    return path;
  });
}

function repeat({ date, paragraphs }: SourceText, round: number, random: Random): SourceText {
  // Within 28 years, after which weekdays come round again: a repeated corpus stays as dense as it was.
  const shifted = new Date(Date.parse(date) + (random.below(365 * 28) - 365 * 14 + round) * 86_400_000);
  return { date: shifted.toISOString().slice(0, 10), paragraphs: random.shuffle(paragraphs) };
}

function writeSeed(path: string, { date, paragraphs }: SourceText): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, ` date ${date} \n\n${paragraphs.join("\n\n")}\n`);
}

function readCorpora(corpora: string): SourceText[] {
  const unpacked = mkdtempSync(join(tmpdir(), "dateline-corpora-"));
  try {
    return corporaNames.flatMap((name) => {
      execFileSync("tar", ["xJf", join(corpora, `${name}.tar.xz`), "-C", unpacked]);
      return readdirSync(join(unpacked, name))
        .toSorted()
        .flatMap((file) => readText(join(unpacked, name, file)));
    });
  } finally {
    rmSync(unpacked, { recursive: true });
  }
}

function readText(path: string): SourceText[] {
  const match = /^\s*date (\d{4}-\d\d-\d\d)\s+/u.exec(readFileSync(path, "utf8"));
  if (match?.[1] === undefined) return [];
  return [
    {
      date: match[1],
      paragraphs: match.input
        .slice(match[0].length)
        .trim()
        .split(/\n\s*\n/u),
    },
  ];
}

function makeUpTexts(count: number): SourceText[] {
  const random = createRandom(count);
  return Array.from({ length: count }, () => ({
    date: new Date(Date.UTC(1990 + random.below(30), random.below(12), 1 + random.below(28)))
      .toISOString()
      .slice(0, 10),
    paragraphs: Array.from({ length: 4 + random.below(8) }, () => writeNewsParagraph(random)),
  }));
}
