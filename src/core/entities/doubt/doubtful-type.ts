import type { MentionType } from "../../ner/mention.ts";
import { sexOfTitle } from "../../text/titles.ts";

/** What in a name speaks against its type. */
export type TypeDoubt = "title" | "organisation-word" | "place-word";

/** Titles of either sex; the others are known with the sex they mean. */
const titles = new Set(
  "dr prof professor president senator governor mayor captain colonel general admiral major lieutenant sergeant judge justice rabbi imam ayatollah bishop archbishop cardinal".split(
    " ",
  ),
);
const organisations = new Set(
  (
    "ministry department agency university college institute institution council committee commission bureau authority association corporation inc ltd llc company bank party " +
    "union federation foundation society office administration court parliament senate army navy police service services organization organisation board trust group league club congress"
  ).split(" "),
);
/** "University of Warwick", "Bank of England": what a name begins with, where "of" follows. */
const places = new Set(
  "street avenue road boulevard river lake island islands county valley mountain mountains bay peninsula sea ocean desert province strait gulf hill hills".split(
    " ",
  ),
);

/**
 * Tell of what type a name says itself to be, where it is listed under another: a title makes a person, "Ministry" an organisation,
 * "River" a place. Null where the name says nothing, says two things, or says what it is listed as.
 */
export function doubtfulType(
  name: string,
  type: MentionType,
): { readonly to: MentionType; readonly why: TypeDoubt } | null {
  const words = name.split(/[\s,]+/u).map((word) => word.replace(/\.$/u, "").toLowerCase());
  if (words.length < 2 || !/^\p{Lu}/u.test(name)) return null;
  const [first = "", second = ""] = words;
  const last = words.at(-1) ?? "";
  const of = words.indexOf("of");
  // The head of "Department of State" and of "Johns Hopkins University".
  const head = of > 0 ? (words[of - 1] ?? "") : last;
  const found = organisations.has(head)
    ? ({ to: "organisation", why: "organisation-word" } as const)
    : places.has(head)
      ? ({ to: "place", why: "place-word" } as const)
      : isTitled(first, second, name)
        ? ({ to: "person", why: "title" } as const)
        : null;
  return found === null || found.to === type ? null : found;
}

/** Last words of what bears a title's name and is nobody: "Lord Howe Island", "Prince Charles Theatre". */
const things =
  /\b(?:Act|Award|Prize|Medal|Hall|House|School|Hospital|Hotel|Theat(?:re|er)|Museum|Library|Park|Square|Airport|Station|Bridge|Church|Cathedral|Building|Cent(?:re|er)|Arms|Inn|Stamp|Fund|Plan|Order|Memorial|Election|Day|Conference|Schedule|Public|Assembly|Counsel|Fellows?|Program(?:me)?)\b/u;

function isTitled(first: string, second: string, name: string): boolean {
  if (things.test(name)) return false;
  if (sexOfTitle(first) !== null)
    return second !== "of" || /^(?:King|Queen|Duke|Duchess|Earl|Countess|Prince|Princess|Emperor)/u.test(name);
  return titles.has(first) && second !== "of";
}
