import type { MentionType } from "../ner/mention.ts";

/** What is said of a type, wherever it is said. */
interface TypeWords {
  readonly singular: string;
  readonly plural: string;
  /** Alone, and in a sentence: "marked as an organisation". */
  readonly some: string;
  readonly as: string;
  /** "Other" says little by itself: where there is room, this says what it holds. */
  readonly heading: string;
  /** The key that gives a mark this type, after `t`. */
  readonly key: string;
  /** Its label in the exports of these names; CoNLL-2003 has four. */
  readonly brat: string;
  readonly conll: string;
}

/** The words of each type: what a new type needs but its place in `mentionTypes` and its colours. */
export const typeNames = {
  person: {
    singular: "Person",
    plural: "People",
    some: "A person",
    as: "a person",
    heading: "People",
    key: "p",
    brat: "Person",
    conll: "PER",
  },
  organisation: {
    singular: "Organisation",
    plural: "Organisations",
    some: "An organisation",
    as: "an organisation",
    heading: "Organisations",
    key: "o",
    brat: "Organisation",
    conll: "ORG",
  },
  place: {
    singular: "Place",
    plural: "Places",
    some: "A place",
    as: "a place",
    heading: "Places",
    key: "l",
    brat: "Place",
    conll: "LOC",
  },
  other: {
    singular: "Other",
    plural: "Other",
    some: "Something else",
    as: "something else",
    heading: "Events, works, peoples and others",
    key: "t",
    brat: "Other",
    conll: "MISC",
  },
} as const satisfies Record<MentionType, TypeWords>;
