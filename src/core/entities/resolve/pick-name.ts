import type { Alias } from "../entity.ts";
import { baseRank, stemOf, withoutEnding } from "../inflection/stem.ts";
import { nameKey } from "../name/name-key.ts";
import { parsePersonName } from "../name/person-name.ts";
import { readName } from "../name/read-name.ts";
import type { Cluster } from "./cluster.ts";

/**
 * Pick an entity's name from its aliases, which stand most frequent first: the most frequent of the full forms; of two, the longer.
 *
 * Acronyms, single names and short names yield to full ones. Without aliases the name is empty.
 */
export function pickName({ kind, key }: Cluster, aliases: readonly Alias[]): string {
  if (kind === "person") return pickPersonName(key, aliases);
  const [only] = aliases;
  if (only !== undefined && aliases.length === 1) return only.text;
  const acronyms = new Set(aliases.flatMap(({ text }) => (readName(text).isAcronym ? [text] : [])));
  const picked =
    pickFitting(aliases, (text) => readName(text).key === key) ??
    pickFitting(aliases, (text) => readName(text).organisation === key) ??
    // "Nasa" is NASA, where the library has that too.
    pickFitting(aliases, (text) => !acronyms.has(text) && !acronyms.has(text.toUpperCase())) ??
    pickMostFrequent(aliases);
  return pickSpoken(picked, aliases);
}

/** The base form, as it is most often written, of a name picked, among aliases that are forms of it in a language that inflects names. */
export function pickBase(picked: string, aliases: readonly Alias[], language: string, isPerson: boolean): string {
  const read = (text: string): string => {
    const plain = withoutEnding(text, language);
    return isPerson ? parsePersonName(plain).text : plain;
  };
  const stemOfText = (text: string): string => stemOf(nameKey(read(text)), language, isPerson);
  const stem = stemOfText(picked);
  const forms = aliases.filter(({ text }) => stemOfText(text) === stem);
  const [best] = forms.toSorted(
    (a, b) =>
      baseRank(read(a.text), language) - baseRank(read(b.text), language) ||
      Number(read(a.text) !== a.text) - Number(read(b.text) !== b.text) ||
      compareNames(a, b),
  );
  return best === undefined ? picked : read(best.text);
}

function pickPersonName(key: string, aliases: readonly Alias[]): string {
  const [only] = aliases;
  if (only !== undefined && aliases.length === 1) return parsePersonName(only.text).text;
  const names = new Map<string, Alias & { readonly parts: number }>();
  for (const { text: alias, mentions } of aliases) {
    const { text, parts } = parsePersonName(alias);
    names.set(text, { text, mentions: (names.get(text)?.mentions ?? 0) + mentions, parts: parts.length });
  }
  const all = [...names.values()];
  const isBare = !key.includes(" ");
  const full = all.filter(({ text, parts }) => parts > 1 && (isBare || !/^\p{Ll}/u.test(text)));
  return pickSpoken(pickMostFrequent(full.length > 0 ? full : all), all);
}

/** Looks no further than those as frequent as the first that fits: reading a name takes microseconds, and most are never asked about. */
function pickFitting(aliases: readonly Alias[], fits: (text: string) => boolean): string | null {
  const first = aliases.find(({ text }) => fits(text));
  if (first === undefined) return null;
  return pickMostFrequent(aliases.filter(({ text, mentions }) => mentions === first.mentions && fits(text)));
}

function pickMostFrequent(names: readonly Alias[]): string {
  const [best] = names.length < 2 ? names : names.toSorted(compareNames);
  return best?.text ?? "";
}

/** Capitals throughout ("WASHINGTON", as datelines have it) yield to the form that people write, if it is not a slip. */
function pickSpoken(picked: string, names: readonly Alias[]): string {
  if (!isShouted(picked)) return picked;
  const times = names.find(({ text }) => text === picked)?.mentions ?? 0;
  const spoken = names.filter(
    ({ text, mentions }) => shouting(text) === 0 && sameLetters(text, picked) && mentions >= times * spokenShare,
  );
  return spoken.length > 0 ? pickMostFrequent(spoken) : picked;
}

/** Whether a name in capitals is no acronym: those have six letters at most, or no word without capitals. */
function isShouted(text: string): boolean {
  return shouting(text) === 1 && (text.includes(" ") || text.length > 6);
}

function sameLetters(a: string, b: string): boolean {
  return a.toUpperCase() === b.toUpperCase();
}

/** The least share of the mentions in capitals that the form which people write must have. */
const spokenShare = 0.05;

function compareNames(a: Alias, b: Alias): number {
  return (
    b.mentions - a.mentions ||
    shouting(a.text) - shouting(b.text) ||
    b.text.length - a.text.length ||
    (a.text < b.text ? -1 : 1)
  );
}

function shouting(text: string): number {
  return text === text.toUpperCase() ? 1 : 0;
}
