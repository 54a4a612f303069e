const legalForms = new Set("inc incorporated corp corporation ltd limited llc llp plc co company gmbh ag sa nv bv ab as oy spa srl kk pte pty".split(" "));
const smallWords = new Set("of the and for in on de la et du des to a an at with und der fur".split(" "));
/** What is left out when an organisation is named by its first words: "Stanford" for "Stanford University". */
const generic = new Set(
  ("university college school institute institution corporation company group holdings bank agency party movement foundation fund council ministry department " +
    "bureau office administration association organization organisation commission committee union news newspaper magazine press club airlines airways motors " +
    "industries international technologies systems partners network service services center centre museum hospital").split(" "),
);

/** Bring an organisation's name key to one form: legal endings fall away, "Department of Energy" and "Energy Department" meet. */
export function organisationKey(key: string): string {
  const words = key.split(" ");
  while (words.length > 1 && legalForms.has(words.at(-1) ?? "")) words.pop();
  if (words.length > 1 && words.at(-1) === "and") words.pop();
  const last = words.at(-1);
  if (words.length > 1 && words.length < 6 && (last === "department" || last === "ministry") && !words.includes("of")) {
    const country = words[0] === "us" || words[0] === "uk" ? [words[0]] : [];
    return [...country, last, "of", ...words.slice(country.length, -1)].join(" ");
  }
  return words.join(" ");
}

/** Whether an acronym's letters (folded) are the initials of a name key, with small words counted or not. */
export function isInitialsOf(acronym: string, key: string): boolean {
  const words = key.split(" ");
  if (words.length < 2) return false;
  const all = words.map((word) => word[0] ?? "").join("");
  const great = words.filter((word) => !smallWords.has(word)).map((word) => word[0] ?? "").join("");
  return acronym === all || acronym === great;
}

/**
 * Whether a name key may be introduced by this acronym in brackets: its letters stand in the name in order, the first at its
 * head, and at least half of them begin words ("Organization of the Petroleum Exporting Countries (OPEC)").
 */
export function mayAbbreviate(acronym: string, key: string): boolean {
  if (acronym.length < 2 || acronym[0] !== key[0] || key.length <= acronym.length) return false;
  let at = 0;
  let begun = 0;
  for (const letter of acronym) {
    const atWord = at === 0 ? 0 : key.indexOf(` ${letter}`, at - 1) + 1;
    if (atWord > 0 || at === 0) { begun++; at = atWord + 1; continue; }
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
  return long.slice(short.length + 1).split(" ").every((word) => generic.has(word) || legalForms.has(word));
}
