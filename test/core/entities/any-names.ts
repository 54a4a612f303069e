import * as fc from "fast-check";
import { nameKinds } from "../../../src/core/entities/resolve/name-columns.ts";
import type { ArticleNames, NameGroup } from "../../../src/core/entities/resolve/article-names.ts";

const anyKeys = fc.uniqueArray(fc.constantFrom("hms", "un", "constructor"), { minLength: 1 });

const anyGroup: fc.Arbitrary<NameGroup> = fc.record(
  {
    kind: fc.constantFrom(...nameKinds),
    key: fc.constantFrom("hamas", "ismail haniyeh", "haniyeh", "__proto__", ""),
    forms: fc.uniqueArray(
      fc.tuple(fc.constantFrom("Hamas", "Haniyeh", "Mr.\nHaniyeh", "constructor"), fc.integer({ min: 1, max: 9 })),
      { selector: ([text]) => text },
    ),
    start: fc.nat(1_000_000),
    surname: fc.constant("al thani"),
    suffix: fc.constantFrom("jr", "iii"),
    acronyms: anyKeys,
    shorts: anyKeys,
    onlyAcronym: fc.constant("un"),
    isBare: fc.constant(true),
    isAmbiguous: fc.constant(true),
    isCertain: fc.constant(true),
  },
  { requiredKeys: ["kind", "key", "forms", "start"], noNullPrototype: true },
);

/** Names of an article as no text need give them. */
export const anyArticleNames: fc.Arbitrary<ArticleNames> = fc.record(
  { groups: fc.array(anyGroup, { maxLength: 5 }), groupOf: fc.array(fc.nat(70_000), { maxLength: 6 }) },
  { noNullPrototype: true },
);
