import type { MentionType } from "../ner/mention.ts";

/** How the types are written for readers, and the key that gives a mark a type after `t`. */
export const typeNames = {
  person: { singular: "Person", plural: "People", some: "A person", key: "p" },
  organisation: { singular: "Organisation", plural: "Organisations", some: "An organisation", key: "o" },
  place: { singular: "Place", plural: "Places", some: "A place", key: "l" },
  other: { singular: "Other", plural: "Other", some: "Something else", key: "t" },
} as const satisfies Record<MentionType, { singular: string; plural: string; some: string; key: string }>;
