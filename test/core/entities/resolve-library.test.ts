import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asData } from "../../../src/core/entities/resolve/count-aliases.ts";
import { findArticleNames } from "../../../src/core/entities/resolve/find-article-names.ts";
import { resolveLibrary, resolveMentions, resolveNames } from "../../../src/core/entities/resolve/resolve-library.ts";
import type { TaggedArticle } from "../../../src/core/entities/resolve/resolve-library.ts";
import { listEntities, markUp } from "./mark-up.ts";

describe("resolving within an article", () => {
  it.each([
    [
      "a surname is the person of that surname",
      "[p:Ismail Haniyeh] spoke. [p:Haniyeh] left.",
      ["ismail-haniyeh", "ismail-haniyeh"],
    ],
    [
      "titles and possessives fall away",
      "[p:Emir Sheikh Tamim bin Hamad Al-Thani] met [p:Sheikh Tamim]; [p:al Thani’s] words.",
      Array(3).fill("tamim-bin-hamad-al-thani"),
    ],
    [
      "accents and hyphens meet",
      "[p:Enrique Peña Nieto], [p:Enrique Pena Nieto] and [p:Pena Nieto]",
      Array(3).fill("enrique-pena-nieto"),
    ],
    [
      "spellings of one Arabic name meet",
      "[p:Mohammed bin Salman] or [p:Muhammad ibn Salman]; [p:bin Salman] said",
      Array(3).fill("mohammed-bin-salman"),
    ],
    [
      "van and de stay with the surname",
      "[p:Charles de Gaulle] and [p:de Gaulle]; [p:Gaulle]",
      Array(3).fill("charles-de-gaulle"),
    ],
    [
      "initials meet full names",
      "[p:Barack Hussein Obama], [p:Barack H. Obama], [p:Barack Obama], [p:Mr. Obama]",
      Array(4).fill("barack-hussein-obama"),
    ],
    [
      "brackets introduce an acronym",
      "the [o:International Atomic Energy Agency] (IAEA) said. The [o:IAEA] added",
      Array(2).fill("international-atomic-energy-agency"),
    ],
    [
      "an acronym inside the mention counts too",
      "[o:Bureau of Odd Affairs (BOA)] and [o:BOA]",
      Array(2).fill("bureau-of-odd-affairs"),
    ],
    ["an acronym may come first", "[o:BOA] ([o:Bureau of Odd Affairs])", Array(2).fill("bureau-of-odd-affairs")],
    [
      "initials of three letters are believed",
      "[o:Green Harbour Trust] and the [o:GHT]",
      Array(2).fill("green-harbour-trust"),
    ],
    [
      "the United States are one under all names",
      "[l:U.S.], [l:US], [l:United States], [l:America] and the [l:United States of America]",
      Array(5).fill("united-states"),
    ],
    [
      "nationality words are one, and not the country",
      "[n:Israeli] and [n:Israelis] in [l:Israel]",
      ["israeli", "israeli", "israel"],
    ],
    [
      "a surname that fits two stays by itself",
      "[p:Bill Clinton] and [p:Hillary Clinton]. [p:Clinton] said",
      ["bill-clinton", "hillary-clinton", "clinton"],
    ],
    [
      "a person and a city of one name stay apart",
      "[p:George Washington] came to [l:Washington]. In [l:Washington] [p:Washington] slept",
      ["george-washington", "washington", "washington", "george-washington"],
    ],
    [
      "Energy Department and Department of Energy meet",
      "the [o:Department of Energy]; the [o:Energy Department]",
      Array(2).fill("department-of-energy"),
    ],
    [
      "an acronym need not begin with the first word",
      "the [o:Department of Oddity] (OD) and [o:OD]",
      Array(2).fill("department-of-oddity"),
    ],
    ["a plural acronym is the acronym", "[x:Odd Security Plan] (OSP), [x:OSPs]", Array(2).fill("odd-security-plan")],
    [
      "a department goes by its field",
      "[o:Department of the Treasury], [o:Treasury]",
      Array(2).fill("department-of-the-treasury"),
    ],
    [
      "an end stands for the shortest name with that end",
      "[o:Blue Marlin Crew] and the [o:Knights of the Blue Marlin Crew]; the [o:Crew]",
      ["blue-marlin-crew", "knights-of-the-blue-marlin-crew", "blue-marlin-crew"],
    ],
    ["Congress is not its library", "[o:Library of Congress] and [o:Congress]", ["library-of-congress", "congress"]],
    ["a state is the place", "[l:State of Odalia] and [l:Odalia]", ["odalia", "odalia"]],
    [
      "party members are one in singular and plural",
      "[n:Republican] and [n:Republicans]",
      ["republican", "republican"],
    ],
    ["legal endings fall away", "[o:Acme Widgets, Inc.] and [o:Acme Widgets]", Array(2).fill("acme-widgets")],
    ["a company beside its founder stays a company", "[p:Walt Disney] founded [o:Disney]", ["walt-disney", "disney"]],
    [
      "other scripts are kept",
      "[l:東京] and [p:Владимир Путин], [p:Путин]",
      ["東京", "владимир-путин", "владимир-путин"],
    ],
    ["a name of signs only is still somebody's", "[x:!!!]", ["unnamed"]],
  ])("%s", (_, marked, expected) => {
    expect(listEntities(markUp("a", marked))[0]?.map((line) => line.split(" → ")[1])).toEqual(expected);
  });

  it("names an entity by the most frequent full form that the text holds", () => {
    const { entities } = resolveLibrary([
      markUp(
        "a",
        "[o:GSA], [o:GSA], the [o:General Services Administration] ([o:GSA]), [p:Emir Tamim Al-Thani]’s [l:U.S.] visit",
      ),
    ]);
    expect(entities.map(({ id, name }) => [id, name])).toEqual([
      ["general-services-administration", "General Services Administration"],
      ["tamim-al-thani", "Tamim Al-Thani"],
      ["united-states", "U.S."],
    ]);
  });

  it("counts aliases without article and possessive", () => {
    const { entities } = resolveLibrary([markUp("a", "[l:Qatar’s] and [l:Qatar]; [l:the Qatar]")]);
    expect(entities[0]?.aliases).toEqual([{ text: "Qatar", mentions: 3 }]);
  });

  it("lets a reader's word on the type stand against the majority", () => {
    const article = markUp("a", "[o:Mercury] and [o:Mercury] and [o:Mercury]");
    const mentions = article.mentions.map((mention, i) =>
      i === 0 ? { ...mention, type: "place" as const, isCertain: true as const } : mention,
    );
    expect(
      resolveLibrary([{ ...article, mentions }])
        .mentionsByArticle.get("a")
        ?.map(({ type, entity }) => [type, entity]),
    ).toEqual([
      ["place", "mercury"],
      ["organisation", "mercury~organisation"],
      ["organisation", "mercury~organisation"],
    ]);
  });
});

/** The id of whom each article names first. */
const firstIds = (...articles: readonly TaggedArticle[]) =>
  listEntities(...articles).map(([line]) => line?.split(" → ")[1]);

describe("resolving across articles", () => {
  it("takes a surname for the library's only person of that surname", () => {
    expect(listEntities(markUp("a", "[p:Ismail Haniyeh] of [o:Hamas]"), markUp("b", "[p:Haniyeh] spoke"))[1]).toEqual([
      "Haniyeh → ismail-haniyeh",
    ]);
  });

  it("keeps two people of one name apart when the articles' other names say so", () => {
    const lines = listEntities(
      markUp("a", "[p:John Smith] of [o:Arsenal] beat [o:Chelsea]", "2024-01-01"),
      markUp("b", "[p:John Smith] of the [o:Senate] and [p:Mary Poe]", "2024-01-02"),
      markUp("c", "[p:Smith] scored for [o:Arsenal]", "2024-01-03"),
    );
    expect(lines.map(([line]) => line)).toEqual([
      "John Smith → john-smith",
      "John Smith → john-smith~72gi",
      "Smith → john-smith",
    ]);
  });

  it("does not guess between two people of one surname", () => {
    expect(
      listEntities(markUp("a", "[p:Anna Kovacs]"), markUp("b", "[p:Peter Kovacs]"), markUp("c", "[p:Kovacs]"))[2],
    ).toEqual(["Kovacs → kovacs"]);
  });

  it("chooses between them by the names the articles share", () => {
    expect(
      listEntities(
        markUp("a", "[p:Anna Kovacs] of [o:Lumen Works]"),
        markUp("b", "[p:Peter Kovacs]"),
        markUp("c", "[p:Kovacs] left [o:Lumen Works]"),
      )[2]?.[0],
    ).toBe("Kovacs → anna-kovacs");
  });

  it("never takes a given name for somebody of another article without such a name", () => {
    expect(listEntities(markUp("a", "[p:Sarah Oduya] of [o:Lumen Works]"), markUp("b", "[p:Sarah] came"))[1]).toEqual([
      "Sarah → sarah",
    ]);
  });

  it("reads an unexplained acronym as other articles explain it", () => {
    expect(listEntities(markUp("a", "the [o:Bureau of Odd Affairs] (BOA)"), markUp("b", "[o:BOA]"))[1]).toEqual([
      "BOA → bureau-of-odd-affairs",
    ]);
  });

  it("leaves an acronym by itself when articles explain it differently", () => {
    expect(
      listEntities(
        markUp("a", "the [o:Bureau of Odd Affairs] (BOA)"),
        markUp("b", "the [o:Band of Angels] (BOA)"),
        markUp("c", "[o:BOA]"),
      )[2],
    ).toEqual(["BOA → boa"]);
  });

  it("keeps George W. Bush and George H. W. Bush apart, and George Bush from both", () => {
    expect(
      listEntities(
        markUp("a", "[p:George W. Bush]"),
        markUp("b", "[p:George H. W. Bush]"),
        markUp("c", "[p:George Bush]"),
      ).flat(),
    ).toEqual(["George W. Bush → george-w-bush", "George H. W. Bush → george-h-w-bush", "George Bush → george-bush"]);
  });

  it("takes a middle name written out for another person's, but not a middle initial", () => {
    const zara = markUp("a", "[p:Zara Odal] of [o:Tidewater Society]");
    expect(
      listEntities(zara, markUp("b", "[p:Zara Quist Odal] of [o:Tidewater Society]")).map(([line]) => line),
    ).toEqual(["Zara Odal → zara-odal", "Zara Quist Odal → zara-quist-odal"]);
    expect(listEntities(zara, markUp("b", "[p:Zara Q. Odal] of [o:Tidewater Society]")).map(([line]) => line)).toEqual([
      "Zara Odal → zara-q-odal",
      "Zara Q. Odal → zara-q-odal",
    ]);
  });

  it("takes the country off an organisation's name when the library knows no other country's", () => {
    expect(
      listEntities(markUp("a", "[o:U.S. Supreme Court]"), markUp("b", "[o:Supreme Court]"))
        .flat()
        .map((line) => line.split(" → ")[1]),
    ).toEqual(["supreme-court", "supreme-court"]);
    expect(
      listEntities(
        markUp("a", "[o:U.S. Supreme Court]"),
        markUp("b", "[o:Supreme Court]"),
        markUp("c", "[o:UK Supreme Court]"),
      )
        .flat()
        .map((line) => line.split(" → ")[1]),
    ).toEqual(["us-supreme-court", "supreme-court", "uk-supreme-court"]);
  });

  it("lets the majority of mentions decide an organisation's type", () => {
    const { entities } = resolveLibrary([markUp("a", "[o:Hamas] [o:Hamas]"), markUp("b", "[l:Hamas]")]);
    expect(entities.map(({ id, type }) => [id, type])).toEqual([["hamas", "organisation"]]);
  });

  it("gives the bare id to the one that the library mentions first", () => {
    const { entities } = resolveLibrary([
      markUp("b", "[p:Washington] [p:Washington] sang", "2024-02-01"),
      markUp("a", "[l:Washington] [l:Washington]", "2024-01-01"),
    ]);
    expect(entities.map(({ id }) => id).toSorted()).toEqual(["washington", "washington~person"]);
  });

  it("keeps the id of each namesake when another comes or goes", () => {
    const [striker, senator, painter] = [
      markUp("striker", "[p:John Smith] of [o:Arsenal] and [p:Jane Doe]"),
      markUp("senator", "[p:John Smith] of the [o:Senate] and [p:Mary Poe]", "2024-01-02"),
      markUp("painter", "[p:John Smith] of the [o:Guild] and [p:Lena Roe]", "2024-01-03"),
    ];
    const [first, second, third] = firstIds(striker, senator, painter);
    expect(new Set([first, second, third]).size).toBe(3);
    expect(firstIds(striker, painter)).toEqual([first, third]);
    const plumber = markUp("plumber", "[p:John Smith] of the [o:Union] and [p:Petra Moe]", "2024-01-01");
    expect(firstIds(striker, senator, painter, { ...plumber, date: "2024-01-02" }).slice(0, 3)).toEqual([
      first,
      second,
      third,
    ]);
  });

  it("gives ids of their own to those of one slug that one article mentions first", () => {
    expect(listEntities(markUp("a", "[x:C++], [x:C#] and [x:C]"))).toEqual([
      ["C++ → c", "C# → c~q7qr", "C → c~q7qr~2"],
    ]);
  });

  it("keeps every mention of a name that is a word of nationality, an organisation and a person in turn", () => {
    const library = [
      markUp("a", "[n:Democrat] ".repeat(16)),
      markUp("b", "[p:Democrat] ".repeat(4), "2024-01-02"),
      markUp("c", "[o:Democrat]", "2024-01-03"),
    ];
    const { mentionsByArticle } = resolveLibrary(library);
    expect(["a", "b", "c"].map((id) => mentionsByArticle.get(id)?.length)).toEqual([16, 4, 1]);
  });

  it("ties a nationality word to its place only when the texts name the place", () => {
    expect(
      resolveLibrary([markUp("a", "[n:Gazan] in [l:Gaza], [n:Qatari]")]).entities.map(({ id, nationalityOf }) => [
        id,
        nationalityOf,
      ]),
    ).toEqual([
      ["gaza", undefined],
      ["gazan", "gaza"],
      ["qatari", undefined],
    ]);
  });

  it("gives nothing for nothing", () => {
    expect(resolveLibrary([])).toEqual({ entities: [], mentionsByArticle: new Map() });
  });
});

const names = [
  "[p:Ismail Haniyeh]",
  "[p:Haniyeh]",
  "[p:John Smith]",
  "[p:Smith]",
  "[p:John A. Smith]",
  "[p:John B. Smith]",
  "[p:Washington]",
  "[l:Washington]",
  "[p:George Washington]",
  "[o:Hamas]",
  "[l:Hamas]",
  "[o:Bureau of Odd Affairs] (BOA)",
  "[o:BOA]",
  "[o:Band of Angels] (BOA)",
  "[l:U.S.]",
  "[l:America]",
  "[n:American]",
  "[n:Americans]",
  "[p:Sarah]",
  "[o:Lumen Works]",
  "[o:Lumen]",
];
const anyLibrary = fc
  .uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 4 }),
      date: fc.constantFrom("2024-01-01", "2024-01-02", "2024-01-03", null),
      words: fc.array(fc.constantFrom(...names), { maxLength: 6 }),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  )
  .map((list) => list.map(({ id, date, words }) => markUp(id, words.join(" and "), date)));

describe("any library", () => {
  it("is resolved alike in every order of its articles and mentions", () => {
    fc.assert(
      fc.property(
        anyLibrary.chain((library) =>
          fc.tuple(fc.constant(library), fc.shuffledSubarray(library, { minLength: library.length })),
        ),
        ([library, shuffled]) => {
          const reversed = shuffled.map((article) => ({ ...article, mentions: article.mentions.toReversed() }));
          const [one, other] = [resolveLibrary(library), resolveLibrary(reversed)];
          expect(other.entities).toEqual(one.entities);
          for (const { id } of library)
            expect(other.mentionsByArticle.get(id)?.toReversed()).toEqual(one.mentionsByArticle.get(id));
        },
      ),
    );
  });

  it("has every mention resolved to an entity that exists, under an id that no other has", () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        const { entities, mentionsByArticle } = resolveLibrary(library);
        const ids = new Set(entities.map(({ id }) => id));
        expect(ids.size).toBe(entities.length);
        for (const { id, mentions } of library) {
          expect(mentionsByArticle.get(id)).toHaveLength(mentions.length);
          for (const mention of mentionsByArticle.get(id) ?? []) expect(ids).toContain(mention.entity);
        }
      }),
    );
  });

  it("counts as many alias mentions as there are mentions", () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        const { entities } = resolveLibrary(library);
        const aliases = entities.flatMap((entity) => entity.aliases).reduce((sum, { mentions }) => sum + mentions, 0);
        expect(aliases).toBe(library.reduce((sum, { mentions }) => sum + mentions.length, 0));
      }),
    );
  });

  it("keeps its ids when a later article of other names is added", () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        const more = [...library, markUp("later", "[p:Zoltan Orban-Kis] of [o:Quite Other Works]", "2025-01-01")];
        const before = resolveLibrary(library).entities.map(({ id }) => id);
        expect(resolveLibrary(more).entities.map(({ id }) => id)).toEqual(expect.arrayContaining(before));
      }),
    );
  });

  it("gives the same in two steps, with the names of each article kept as JSON", () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        const kept = library.map(({ id, date, text, mentions }) => ({
          id,
          date,
          names: JSON.parse(JSON.stringify(findArticleNames(text, mentions))),
        }));
        const { entities, groupEntities } = resolveNames(kept);
        const whole = resolveLibrary(library);
        expect(asData(entities)).toEqual(whole.entities);
        for (const [i, { id, mentions }] of library.entries())
          expect(resolveMentions(mentions, kept[i]?.names, groupEntities.get(id) ?? [])).toEqual(
            whole.mentionsByArticle.get(id),
          );
      }),
    );
  });
});
