const legalForms = new Set(
  "inc incorporated corp corporation ltd limited llc llp plc co company gmbh ag sa nv bv ab as oy spa srl kk pte pty".split(
    " ",
  ),
);
const smallWords = new Set("of the and for in on de la et du des to a an at with und der fur".split(" "));
/** What is left out when an organisation is named by its first words: "Stanford" for "Stanford University". */
const generic = new Set(
  (
    "university college school institute institution corporation company group holdings bank agency party movement foundation fund council ministry department " +
    "bureau office administration association organization organisation commission committee union news newspaper magazine press club airlines airways motor motors " +
    "industries international technologies systems partners network service services center centre museum hospital project program programme initiative"
  ).split(" "),
);

/**
 * Bring the key of an organisation or work to one form: legal endings fall away, "Department of Energy" and "Energy Department"
 * meet, and so do singular and plural of long names ("Technology Transformation Services").
 */
export function organisationKey(key: string): string {
  const words = key.split(" ");
  while (words.length > 1 && legalForms.has(words.at(-1) ?? "")) words.pop();
  if (words.length > 1 && words.at(-1) === "and") words.pop();
  const last = words.at(-1);
  if (words.length > 1 && words.length < 6 && (last === "department" || last === "ministry") && !words.includes("of")) {
    const country = words[0] === "us" || words[0] === "uk" ? [words[0]] : [];
    return [...country, last, "of", ...words.slice(country.length, -1)].join(" ");
  }
  // Names of two words stay: "Chicago Bulls" need no singular, and "Dan Williams" may be a person after all.
  if (words.length > 2 && last !== undefined && last.length > 3 && /[^su]s$/u.test(last))
    words.push((words.pop() ?? "").slice(0, -1));
  return words.join(" ");
}

/** Whether an acronym's letters (folded) are the initials of a name key, with small words counted or not. */
export function isInitialsOf(acronym: string, key: string): boolean {
  const words = key.split(" ");
  if (words.length < 2) return false;
  const all = words.map((word) => word[0] ?? "").join("");
  const great = words
    .filter((word) => !smallWords.has(word))
    .map((word) => word[0] ?? "")
    .join("");
  return acronym === all || acronym === great;
}

/**
 * Whether a name key may be introduced by this acronym in brackets: its letters stand in the name in order, from the head of a word,
 * and at least half of them begin words ("Organization of the Petroleum Exporting Countries (OPEC)", "Department of Education (ED)").
 */
export function mayAbbreviate(acronym: string, key: string): boolean {
  if (acronym.length < 2 || key.length <= acronym.length) return false;
  for (let from = 0; from >= 0; from = key.indexOf(" ", from) + 1 || -1)
    if (key[from] === acronym[0] && abbreviatesFrom(acronym, key, from)) return true;
  return false;
}

function abbreviatesFrom(acronym: string, key: string, from: number): boolean {
  let at = from + 1;
  let begun = 1;
  for (const letter of acronym.slice(1)) {
    const word = key.indexOf(` ${letter}`, at);
    if (word >= 0) {
      begun++;
      at = word + 2;
      continue;
    }
    const inside = key.indexOf(letter, at);
    if (inside < 0) return false;
    at = inside + 1;
  }
  return begun * 2 >= acronym.length;
}

/** Whether `short` names what `long` names with its general last words left out, or its leading country. */
export function isShortFor(short: string, long: string): boolean {
  if (long.length <= short.length) return false;
  if (long === `us ${short}` || long === `uk ${short}` || long === `united states ${short}`) return short.includes(" ");
  if (!long.startsWith(`${short} `)) return false;
  return long
    .slice(short.length + 1)
    .split(" ")
    .every((word) => generic.has(word) || legalForms.has(word));
}

/** Last words that stand alone for something else: the House is not the White House. */
const elsewhere = new Set(
  "house group service services center centre congress state states program programme".split(" "),
);

/** Whether `short` is the end of `long` that a text goes on with: "Rovers" for "Harrow Rovers", "Treasury" for its department, but not "Congress" for "Library of Congress". */
export function isEndOf(short: string, long: string): boolean {
  if (!long.endsWith(` ${short}`) || elsewhere.has(short)) return false;
  const before =
    long
      .slice(0, -short.length - 1)
      .split(" ")
      .at(-1) ?? "";
  return !smallWords.has(before) || /^(?:department|ministry) of (?:the )?\S+$/u.test(long);
}
