import type { MentionType } from "../ner/mention.ts";

/**
 * How the types are written for readers, and the key that gives a mark a type after `t`. "Other" says little by itself: where there is
 * room, `heading` says what it holds.
 */
export const typeNames = {
  person: { singular: "Person", plural: "People", some: "A person", key: "p", heading: "People" },
  organisation: {
    singular: "Organisation",
    plural: "Organisations",
    some: "An organisation",
    key: "o",
    heading: "Organisations",
  },
  place: { singular: "Place", plural: "Places", some: "A place", key: "l", heading: "Places" },
  other: {
    singular: "Other",
    plural: "Other",
    some: "Something else",
    key: "t",
    heading: "Events, works, peoples and others",
  },
} as const satisfies Record<
  MentionType,
  { singular: string; plural: string; some: string; key: string; heading: string }
>;
