import type { Mention } from "../mention.ts";

/** Right after these stands a person, whatever the word: papers name nobody else so. */
const personal = /(?<![\p{L}\p{N}&])(?:Mr|Mrs|Ms|Miss|Messrs|Dr|Mme|Mlle)\b\.?[ \u00A0\n]{1,2}(?=\p{Lu})/gu;
/** A mention that begins with one of these is a person's title with a name or a seat: "Lord Sandwich", "Duke of York", "Sir W. Penn". */
const noble =
  /^(?:Sir|Lord|Lady|Dame|(?:Duke|Duchess|Earl|Countess|Marquess|Marquis|Marchioness|Viscount|Viscountess|Baron|Baroness|Prince|Princess|King|Queen|Archbishop|Bishop)(?: of)?) \p{Lu}/u;
const beforeName = /(?<![\p{L}\p{N}])(?:Sir|Lord|Lady|Dame)\s$/u;
const beforeSeat =
  /(?<![\p{L}\p{N}])(?:Duke|Duchess|Earl|Countess|Marquess|Marquis|Marchioness|Viscount|Viscountess) of\s$/u;
/** Last words of what bears a title's name and is no person: "Lord Howe Island", "Prince of Wales Theatre". */
const things = new Set(
  (
    "island islands street st road rd avenue lane square park hill school college university hospital hotel house hall castle palace bridge bay lake river county city town " +
    "church cathedral abbey station airport theatre theater club cup company co inc ltd foundation institute museum library trust fund prize award act building centre center " +
    "arms inn tavern regiment own brigade magazine men america universe world earth usa south"
  ).split(" "),
);
/** What is no name after "Mr" and "Dr": an office, a firm, or the next sentence. */
const offices = new Set(
  (
    "president vice speaker chairman chairwoman chair secretary minister prime justice judge mayor ambassador attorney general senator congressman governor commissioner director " +
    "chief moderator clerk right big pepper martens oetker who magazine word excel access office project windows the a an he she it i and we you"
  ).split(" "),
);
/** Up to three words in capitals, small words of names between them. */
const name =
  /^(?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}’'-]*)(?: (?:(?:de|von|van|la|le|der|al|bin) )?(?:\p{Lu}\.|(?!I['’])\p{Lu}[\p{L}\p{M}’'-]*)){0,2}/u;
/** As sure as such a mark is: of 60 read in Pepys's diary, which has 2,900 of them, 58 were right. */
const sureness = 0.95;

/**
 * Make persons of what stands right after a title, and mark it where it is unmarked: "Miss Thorne" is no organisation.
 *
 * Mentions must stand in order and not overlap. A title within a longer name, and what ends in a thing's word ("Mr. Men"), is left alone.
 */
export function markTitledNames(text: string, mentions: readonly Mention[]): Mention[] {
  const titled = mentions.map((mention) => (isNoble(text, mention) ? asPerson(withTitle(text, mention)) : mention));
  const found: Mention[] = [];
  let next = 0;
  for (const { index, 0: title } of text.matchAll(personal)) {
    const at = index + title.length;
    while (next < titled.length && (titled[next]?.end ?? 0) <= at) next++;
    const mention = titled[next];
    if (mention !== undefined && mention.start <= at) {
      if (mention.start >= index && !isThing(text.slice(at, mention.end), title)) titled[next] = asPerson(mention);
    } else {
      const words = readName(text, at, mention?.start ?? text.length);
      if (words !== "" && !isThing(words, title))
        found.push({ start: at, end: at + words.length, type: "person", score: sureness });
    }
  }
  return found.length === 0 ? titled : [...titled, ...found].toSorted((a, b) => a.start - b.start);
}

function asPerson({ start, end, score }: Mention): Mention {
  return { start, end, type: "person", score: Math.max(score, sureness) };
}

/** The name that begins at `at` and ends before `limit`. */
function readName(text: string, at: number, limit: number): string {
  const [words = ""] = name.exec(text.slice(at, Math.min(limit, at + 60))) ?? [];
  return words.replace(/['’]s$/u, "");
}

function isThing(words: string, title: string): boolean {
  const parts = words
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== "");
  if (offices.has(parts[0] ?? "")) return true;
  return things.has(parts.at(-1) ?? "") && (parts.length > 1 || title.startsWith("Miss"));
}

function isNoble(text: string, { start, end, type, score }: Mention): boolean {
  // A sure organisation may bear a lord's name, and persons are persons already.
  if (type === "person" || (type === "organisation" && score >= 0.6)) return false;
  const words = text.slice(start, end);
  const isTitled = noble.test(words) || isBehindTitle(text, start);
  return (
    isTitled &&
    !/['’]s /u.test(words) &&
    /^\p{Lu}/u.test(words) &&
    !things.has(
      words
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .at(-1) ?? "",
    )
  );
}

function isBehindTitle(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  return beforeName.test(before) || beforeSeat.test(before);
}

/** A seat is a name together with its title only: "York" alone is the town. */
function withTitle(text: string, mention: Mention): Mention {
  const before = text.slice(Math.max(0, mention.start - 20), mention.start);
  const seat = beforeSeat.exec(before);
  return seat === null ? mention : { ...mention, start: mention.start - (before.length - seat.index) };
}
