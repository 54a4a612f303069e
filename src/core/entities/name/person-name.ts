import { sexOfTitle, type Sex } from "../../text/titles.ts";
import { sexOfGivenName } from "./common-names.ts";
import { nameKey } from "./name-key.ts";
import { longTitles, regnalTitles, titles } from "./title-words.ts";

/** A person's name taken apart. */
export interface PersonName {
  /** The name in the text's spelling, without titles. */
  readonly text: string;
  /** Folded parts without titles and suffix, as `["tamim", "bin", "hamad", "al", "thani"]`; never empty. */
  readonly parts: readonly string[];
  /** Key of the last word, as `thani` or `okonkwo bright` (for "Okonkwo-Bright"), particles left out. */
  readonly surname: string;
  /** `jr`, `sr`, `ii` …, else null. */
  readonly suffix: string | null;
  /** By its title, else by a given name that only men or only women bear; null when neither says. */
  readonly sex: Sex | null;
}

const suffixes = new Set([
  "jr",
  "sr",
  "ii",
  "iii",
  "iv",
  "vi",
  "vii",
  "viii",
  "phd",
  "md",
  "esq",
  "esquire",
  "qc",
  "kc",
  "mp",
  "obe",
  "cbe",
]);
const tellingSuffixes = new Set(["jr", "sr", "ii", "iii", "iv", "vi", "vii", "viii"]);
/** One spelling for each family of transliterations that readers take for one name. Only common given names and particles. */
const spellings = new Map(
  (
    [
      ["muhammad", "mohammed mohamed mohammad muhammed mohamad muhamad mehmed"],
      ["hussein", "husayn hussain husain hussien hossein"],
      ["ahmed", "ahmad"],
      ["yusuf", "yousef youssef yousuf yusef"],
      ["ibrahim", "ebrahim"],
      ["abdullah", "abdallah abdulla"],
      ["omar", "umar"],
      ["osama", "usama"],
      ["khaled", "khalid"],
      ["mahmoud", "mahmud"],
      ["mustafa", "mostafa moustafa"],
      ["said", "saeed sayed"],
      ["bin", "ibn"],
      ["بن", "ابن"],
      ["ابو", "ابا ابي"],
      ["al", "el ul"],
      ["abd", "abdul abdel abdal"],
      ["sergei", "sergey serguei"],
      ["alexei", "alexey aleksei aleksey"],
      ["dmitry", "dmitri dmitriy"],
      ["andrei", "andrey"],
      ["nikolai", "nikolay"],
      ["volodymyr", "volodimir"],
      ["yevgeny", "evgeny yevgeniy"],
      ["zelensky", "zelenskyy zelenskiy zelenskyi"],
      ["gaddafi", "qaddafi gadhafi kadafi khadafy qadhafi"],
    ] as const
  ).flatMap(([full, others]) => others.split(" ").map((other) => [other, full] as const)),
);

/** Words that lean on the word after them: `al Thani`, `van Gogh`, `bin Salman`, `de Gaulle`. */
export const particles: ReadonlySet<string> = new Set(
  "al bin bint ben abu abd van von der den de del della di da dos das do du la le ter ten zu zur بن بنت ابو ال".split(
    " ",
  ),
);

/** Take a person's name apart. Titles fall away unless nothing would be left; a title alone is its own name. */
export function parsePersonName(text: string): PersonName {
  const words: string[] = [];
  const keys: string[] = [];
  for (const word of cutAppendix(turnRound(text)).split(/\s+/u)) {
    const key = nameKey(word);
    if (key === "") continue;
    words.push(word);
    keys.push(key);
  }
  let from = 0;
  let to = words.length;
  let suffix: string | null = null;
  while (to - from > 1 && suffixes.has(keys[to - 1] ?? "")) {
    to--;
    if (tellingSuffixes.has(keys[to] ?? "")) suffix = keys[to] ?? null;
  }
  while (to - from > 1 && isTitle(keys, from, to)) from++;
  const title = keys
    .slice(0, Math.min(from + 1, to - 1))
    .map(sexOfTitle)
    .find((sex) => sex !== null);
  const shortened = words.slice(from, to);
  const parts = shortened
    .flatMap((word, i) => initials(word) ?? keys[from + i]?.split(" ") ?? [])
    .map((part) => spellings.get(part) ?? part);
  const whole = parts.length > 0 ? parts : [nameKey(text) || text];
  const last = (keys[to - 1] ?? "").split(" ").length;
  return {
    text: tidy(shortened, words.slice(to), suffix),
    parts: whole,
    surname: withoutParticles(whole.slice(-last)).join(" "),
    suffix,
    sex: title ?? (whole.length > 1 ? sexOfGivenName(whole[0] ?? "") : null),
  };
}

/** "Hesk, Torvald" is Torvald Hesk; "Moe, Jr." and "Moe, Mayor of Odal" are as they stand. */
function turnRound(text: string): string {
  const [, family, givenName] = /^([^\s,]+),\s+([^,]+)$/u.exec(text) ?? [];
  if (family === undefined || givenName === undefined) return text;
  const first = nameKey(givenName.split(/\s/u)[0] ?? "");
  return suffixes.has(first) || titles.has(first) ? text : `${givenName} ${family}`;
}

/** "Jacline Contrino — UX Researcher", "Howard Dawson, M.D.": what follows a dash, a bracket or a comma after two words is no name. */
function cutAppendix(text: string): string {
  // Few names have any of these signs, and the rest is slow to say so.
  if (!/[-–—|(,]/u.test(text)) return text;
  const name = /^(.{2,}?)(?:\s+[-–—|]+\s|\s*[(–—|])/u.exec(text)?.[1] ?? text;
  return /^(\S+\s[^,]+),\s/u.exec(name)?.[1] ?? name;
}

/** The part that people are called by: the last one. */
export function surnameOf(parts: readonly string[]): string {
  return parts.at(-1) ?? "";
}

/** Drop leading particles: `["al", "thani"]` gives `["thani"]`. Never empty. */
export function withoutParticles(parts: readonly string[]): readonly string[] {
  let from = 0;
  while (from < parts.length - 1 && particles.has(parts[from] ?? "")) from++;
  return parts.slice(from);
}

function isTitle(keys: readonly string[], at: number, to: number): boolean {
  const key = keys[at] ?? "";
  const left = to - at - 1;
  // The Prince of Orange is nobody called "of Orange".
  if (regnalTitles.has(key)) return left > 1 && keys[at + 1] !== "of";
  // "Don Lemon" is a given name as often as a title.
  if (key === "don") return left > 1;
  if (key === "of" || key === "state" || key === "affairs" || key === "defense" || key === "defence")
    return at > 0 && left > 1;
  // "Geh. Rath Schmidt", but Rath is a surname too.
  if (key === "rath" || key === "rat") return at > 0 && keys[at - 1] === "geh" && left > 0;
  return (
    titles.has(key) || longTitles.has(key) || (key.includes(" ") && key.split(" ").every((word) => titles.has(word)))
  );
}

/** `J.K.` and `J.` are initials, one part a letter. */
function initials(word: string): string[] | null {
  if (!word.includes(".") || !/^(?:\p{L}\.-?){1,3}$/u.test(word)) return null;
  return nameKey(word.replace(/[.-]/gu, " ")).split(" ");
}

function tidy(words: readonly string[], after: readonly string[], suffix: string | null): string {
  const name = words.join(" ").replace(/[,;]$/u, "");
  const telling = suffix === null ? undefined : after.find((word) => nameKey(word) === suffix);
  return telling === undefined ? name : `${name} ${telling}`;
}
