import { findKnownIn } from "../gazetteer/gazetteer.ts";
import { sexOfGivenName } from "../name/common-names.ts";
import { organisationKey } from "../name/organisation-name.ts";
import { parsePersonName, type PersonName } from "../name/person-name.ts";
import { readName } from "../name/read-name.ts";
import type { Term } from "../resolve/collect-terms.ts";
import { BaseForms } from "./base-forms.ts";
import { withoutEnding } from "./stem.ts";

/** The names of an article in a language that inflects them, each read in the form nearest to its base that the article has. */
export interface InflectedNames {
  readonly terms: readonly Term[];
  /** Take a person's name apart as `parsePersonName` does, its parts in their base forms. */
  parsePerson(text: string): PersonName;
}

/** Read an article's names in its language. What the gazetteer knows in that language is tied to its entry. */
export function readInflected(terms: readonly Term[], language: string): InflectedNames {
  const people = new BaseForms(language, true);
  const [things, others] = [new BaseForms(language, false), new BaseForms(language, false)];
  // A people is not its country, though one may look like an ending of the other.
  const formsOf = (kind: Term["kind"]): BaseForms => (kind === "other" ? others : things);
  const plainOf = new Map(terms.map((term) => [term, withoutEnding(firstForm(term), language)] as const));
  for (const term of terms) {
    if (term.kind === "nationality") continue; // has its English key
    const plain = plainOf.get(term) ?? "";
    if (term.kind === "person") addPerson(plain, term.mentions.length, people);
    else formsOf(term.kind).add(readName(plain).key, plain, term.mentions.length);
  }
  return {
    terms: terms.map((term) => {
      if (term.kind === "person" || term.kind === "nationality") return term;
      const key = formsOf(term.kind).baseOf(readName(plainOf.get(term) ?? "").key);
      const thing = term.known ?? (term.kind === "place" ? findKnownIn(language, key) : null);
      return { ...term, key, organisation: organisationKey(key), known: thing };
    }),
    parsePerson(text) {
      const name = orderOf(parsePersonName(withoutEnding(text, language)), language);
      const parts = name.parts.map((part) => people.baseOf(part));
      return { ...name, parts, surname: name.surname.includes(" ") ? name.surname : people.baseOf(name.surname) };
    },
  };
}

/** Add the parts of a person's name to forms met. */
export function addPerson(text: string, mentions: number, people: BaseForms): void {
  const { parts, text: bareName } = parsePersonName(text);
  const words = bareName.split(/\s+/u);
  parts.forEach((part, i) => people.add(part, words.length === parts.length ? (words[i] ?? part) : part, mentions));
}

/** Hungarians put the family first, "Orbán Viktor", but for foreigners. */
function orderOf(name: PersonName, language: string): PersonName {
  const [family = "", givenName] = name.parts;
  if (language !== "hu" || givenName === undefined || name.parts.length > 3 || sexOfGivenName(family) !== null)
    return name;
  return { ...name, parts: [...name.parts.slice(1), family], surname: family };
}

function firstForm({ forms }: Term): string {
  const [text = ""] = [...forms.keys()].toSorted();
  return text;
}
