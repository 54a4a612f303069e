import { describe, expect, it } from "vitest";
import { resolveLibrary, type TaggedArticle } from "../../../src/core/entities/resolve/resolve-library.ts";
import { listEntities, markUp } from "./mark-up.ts";

/** So many articles, a day each, that all say the same. */
const days = (count: number, marked: string, year = 2023) =>
  Array.from({ length: count }, (_, i) =>
    markUp(`${year}-${i}-${marked.length}`, marked, `${year}-${String((i % 12) + 1).padStart(2, "0")}-01`),
  );
const entityIn = (articles: readonly TaggedArticle[]) =>
  listEntities(...articles).map((lines) => lines.map((line) => line.split(" → ")[1]));

describe("a rare full name", () => {
  it("is one person over articles that have nothing in common", () => {
    const [a, b, c] = entityIn([
      markUp("1", "[p:Torvald Hesk] met [p:Ida Brandt] in [l:Leeds], [o:Gate Office]."),
      markUp("2", "[p:Torvald Hesk] met [p:Lena Stroud] in [l:Lima], [o:Quay Board]."),
      markUp("3", "[p:Torvald Hesk] met [p:Paul Marek] in [l:Lyon], [o:Rail Union]."),
    ]);
    expect([a?.[0], b?.[0], c?.[0]]).toEqual(Array(3).fill("torvald-hesk"));
  });

  it("is two people's where a title makes one of them a woman", () => {
    const [a, b] = entityIn([markUp("1", "Mr. [p:Robin Hesk] left."), markUp("2", "Mrs. [p:Robin Hesk] left.")]);
    expect(a).not.toEqual(b);
  });

  it("is two people's with more than a life between them", () => {
    const [a, b, c] = entityIn([
      markUp("1", "[p:Torvald Hesk] left.", "1811-05-01"),
      markUp("2", "[p:Torvald Hesk] left.", "2011-05-01"),
      markUp("3", "[p:Torvald Hesk] left.", null),
    ]);
    expect(a).not.toEqual(b);
    expect(b).toEqual(c);
  });
});

describe("texts that contradict each other about one name", () => {
  it.each([
    ["ages", "[p:Torvald Hesk], 34, spoke.", "[p:Torvald Hesk], 61, spoke."],
    ["births", "[p:Torvald Hesk] (born 1971) spoke.", "[p:Torvald Hesk] (1930–1999) wrote."],
    ["offices", "Mayor [p:Torvald Hesk] spoke.", "Judge [p:Torvald Hesk] spoke."],
    ["towns", "[p:Torvald Hesk], mayor of Ostend, spoke.", "[p:Torvald Hesk], mayor of Lille, spoke."],
  ])("by %s make two people of it", (_, a, b) => {
    const [first, other] = entityIn([markUp("1", a), markUp("2", b)]);
    expect(first?.[0]).not.toEqual(other?.[0]);
  });

  it("give whoever is told nothing of to the person of the article's other names", () => {
    const [a, b, c] = entityIn([
      markUp("1", "[p:Torvald Hesk], 34, met [p:Ida Brandt]."),
      markUp("2", "[p:Torvald Hesk], 61, met [p:Lena Stroud]."),
      markUp("3", "[p:Torvald Hesk] met [p:Lena Stroud]."),
    ]);
    expect(a?.[0]).not.toEqual(b?.[0]);
    expect(c?.[0]).toEqual(b?.[0]);
  });

  it.each([
    ["a birthday", "[p:Torvald Hesk], 34, spoke.", "[p:Torvald Hesk], 35, spoke."],
    ["years in office", "Mayor [p:Torvald Hesk] spoke.", "Former mayor [p:Torvald Hesk], a judge, spoke."],
    ["a town named in full", "[p:Torvald Hesk], mayor of Lille, spoke.", "Mayor [p:Torvald Hesk] spoke."],
    ["a mayor in parliament", "Mayor [p:Torvald Hesk] spoke.", "[p:Torvald Hesk], MP, spoke."],
    ["one affair", "Governor [p:Torvald Hesk] met [p:Ida Brandt].", "Senator [p:Torvald Hesk] met [p:Ida Brandt]."],
  ])("only as far as %s does leave one", (_, a, b) => {
    const [first, other] = entityIn([markUp("1", a), markUp("2", b)]);
    expect(first?.[0]).toEqual(other?.[0]);
  });

  it("one after the other, an age and an office each follow, leave one", () => {
    const [first, other] = entityIn([
      markUp("1", "Mayor [p:Torvald Hesk], 34, spoke.", "1990-05-01"),
      markUp("2", "Judge [p:Torvald Hesk], 61, spoke.", "2017-05-01"),
    ]);
    expect(first?.[0]).toEqual(other?.[0]);
  });
});

describe("a surname", () => {
  it("with a title is nobody of the other sex", () => {
    expect(
      entityIn([markUp("b", "[p:Joel Tarn] spoke. [p:Judith Tarn] came. [p:Ms. Tarn] said no. Mr. [p:Tarn] left.")]),
    ).toEqual([["joel-tarn", "judith-tarn", "judith-tarn", "joel-tarn"]]);
  });

  it("of a man and a woman whose given names say nothing stays apart from both", () => {
    const [[robin, ms, mr] = []] = entityIn([
      markUp("b", "[p:Robin Tarn] spoke. [p:Ms. Tarn] said no. Mr. [p:Tarn] left."),
    ]);
    expect(new Set([robin, ms, mr]).size).toBe(3);
  });

  it("makes a lord and his lady two, over all articles", () => {
    const [a, b, c] = entityIn([
      markUp("1", "My [p:Lord Sandwich] went."),
      markUp("2", "My [p:Lady Sandwich] came."),
      markUp("3", "The [p:Earl of Sandwich] and [p:Sandwich] again."),
    ]);
    expect(new Set([a?.[0], b?.[0]]).size).toBe(2);
    expect(c?.[1]).toBe(a?.[0]);
  });

  it("is none that a title and a land make", () => {
    const { entities } = resolveLibrary([markUp("1", "Then came the [p:Prince of Odal] with him.")]);
    expect(entities.map(({ name }) => name)).toEqual(["Prince of Odal"]);
  });

  it("that titles show is no given name, whatever the tagger took for one with two names", () => {
    const articles = [
      ...days(9, "My Lord [p:Tarn] went."),
      ...days(5, "My [p:Lady Tarn] came.", 1990),
      markUp("scrap", "Then [p:Tarn and Lord Crew] sat."),
      markUp("earl", "He was made [p:Earl of Tarn] that day."),
    ];
    const named = entityIn(articles).map(([first]) => first);
    expect(new Set(named.slice(0, 9))).toEqual(new Set([named.at(-1)]));
    expect(new Set(named.slice(9, 14)).size).toBe(1);
    expect(named[9]).not.toBe(named[0]);
  });

  it("means the one who is known far better than the rest of the family", () => {
    const articles = [
      ...days(20, "[p:Benjamin Netanyahu] spoke."),
      ...days(2, "[p:Sara Netanyahu] smiled."),
      markUp("bare", "Then [p:Netanyahu] left.", "2023-05-05"),
    ];
    expect(entityIn(articles).at(-1)).toEqual(["benjamin-netanyahu"]);
  });

  it("means nobody where two are known alike, or in years that do not know the one", () => {
    const alike = [
      ...days(20, "[p:Bill Clinton] spoke."),
      ...days(12, "[p:Hillary Clinton] spoke."),
      markUp("bare", "[p:Clinton] left.", "2023-05-05"),
    ];
    expect(entityIn(alike).at(-1)).toEqual(["clinton"]);
    const long = [
      ...days(20, "[p:Winston Churchill] spoke.", 1940),
      ...days(2, "[p:Randolph Churchill] spoke.", 1890),
      markUp("bare", "[p:Churchill] left.", "1870-05-05"),
    ];
    expect(entityIn(long).at(-1)).toEqual(["churchill"]);
  });

  it("is none of a headline's that a verb makes a given name", () => {
    const articles = [
      ...days(9, "[p:Antony Blinken] spoke."),
      markUp("headline", "[p:Blinken Begins]", "2023-05-05"),
      markUp("bare", "[p:Blinken] left.", "2023-05-06"),
    ];
    expect(entityIn(articles).at(-1)).toEqual(["antony-blinken"]);
  });
});

describe("types", () => {
  it("are mended where a person's surname was taken for an organisation here and there", () => {
    const articles = [
      ...days(9, "[p:Yahya Sinwar] spoke. [p:Sinwar] left."),
      markUp("slip", "[o:Sinwar] said.", "2023-05-05"),
    ];
    expect(entityIn(articles).at(-1)).toEqual(["yahya-sinwar"]);
  });

  it("that say nothing yield to a person's", () => {
    const articles = [...days(5, "[p:Creed] came."), ...days(4, "with [x:Creed] home.", 2024)];
    expect(new Set(entityIn(articles).flat())).toEqual(new Set(["creed"]));
  });
});

describe("names as people write them", () => {
  it.each([
    ["[l:WASHINGTON], [l:WASHINGTON] and [l:Washington]", "Washington"],
    ["[p:TORVALD HESK], [p:TORVALD HESK], [p:Torvald Hesk]", "Torvald Hesk"],
    ["[p:Hesk, Torvald]; [p:Hesk, Torvald]; [p:Torvald Hesk]", "Torvald Hesk"],
    ["[p:Hesk, Torvald]", "Torvald Hesk"],
    ["[p:T O R V A L D  H E S K] and [p:Torvald Hesk]", "Torvald Hesk"],
    ["[o:NASA], [o:NASA], [o:Nasa]", "NASA"],
  ])("“%s” is one, called %s", (marked, name) => {
    expect(resolveLibrary([markUp("a", marked)]).entities.map((entity) => entity.name)).toEqual([name]);
  });
});
