import type { MentionType } from "../ner/mention.ts";

/** How the four types are written for readers. */
export const typeNames = {
  person: { singular: "Person", plural: "People" },
  organisation: { singular: "Organisation", plural: "Organisations" },
  place: { singular: "Place", plural: "Places" },
  other: { singular: "Other", plural: "Other" },
} as const satisfies Record<MentionType, { singular: string; plural: string }>;
