interface PersonName {
  readonly given: string;
  readonly family: string;
  /** What tells a son from his father of the same name. */
  readonly suffix?: string;
}

/**
 * Part a person's name: `Ludwig van Beethoven` is `van Beethoven` and `Ludwig`. What may be an office, an agency or a name of another order is
 * null: it stays as it is.
 */
export function splitPerson(whole: string): PersonName | null {
  const [, name = "", suffix] = withSuffix.exec(whole.trim()) ?? [];
  const words = name.split(/\s+/u);
  const isPerson =
    words.length > 1 &&
    words.length < 6 &&
    !offices.test(name) &&
    !isFamilyFirst.test(name) &&
    !/[,\d@/()]/u.test(name) &&
    /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\s.'’-]+$/u.test(name) &&
    // "the Odal Post" is none: each word of a name has a capital, but for its particles.
    words.every((word) => particle.test(word) || /^\p{Lu}/u.test(word) || /^(?:al|el|d)[-’']\p{Lu}/u.test(word));
  if (!isPerson) return null;
  let from = words.length - 1;
  while (from > 1 && particle.test(words[from - 1] ?? "")) from -= 1;
  const parts = { given: words.slice(0, from).join(" "), family: words.slice(from).join(" ") };
  return suffix === undefined ? parts : { ...parts, suffix };
}

const withSuffix = /^(.*?)(?:,?\s+(Jr\.?|Sr\.?|II|III|IV))?$/su;

/** `Kim Jong-un`: of a Korean given name the second part is written small, as of no family name but those that begin with an article. */
const isFamilyFirst = /^\p{Lu}\p{Ll}+\s(?!(?:Al|El|Abd|Ad|An|As|Ar|At|Az)-)\p{Lu}\p{Ll}+-\p{Ll}+$/u;

/** Words that stand in bylines of those who are no persons. */
const offices =
  /\b(?:agency|agencies|associated|board|bureau|committee|correspondents?|council|department|desk|editors?|editorial|foundation|group|institute|magazine|ministry|network|news|office|post|press|reporters?|reuters|service|society|staff|team|times|university|writers?)\b/iu;

/** What belongs to the name after it. */
const particle = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|el|bin|ibn|ben|ter|ten|zu|zur|af|av)$/u;
