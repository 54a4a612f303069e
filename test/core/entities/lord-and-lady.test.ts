import { beforeAll, describe, expect, it } from "vitest";
import { withUnmarked } from "../../../src/core/entities/resolve/find-unmarked.ts";
import { resolveLibrary } from "../../../src/core/entities/resolve/resolve-library.ts";
import { loadTagger } from "../../../src/core/ner/tagger.ts";
import { modelBytes } from "../../support/model-bytes.ts";

/** A diary of the kind that Pepys kept: a lord under five spellings, his lady, and a town between them. */
const days = [
  "Up early, and by water to Whitehall, where my Lord Harwick was not yet stirring. Dined with Mr. Creel at the Sun.",
  "This day my Lady Harwick came to town with her children, and I kissed her hand.",
  "To my Lord Harwick’s lodgings, and there found Sir W. Denne, who talked of the fleet.",
  "Comes Mr. Creel and tells me that the King hath made my Lord the Earl of Harwick, at which I was mighty glad.",
  "My Lady Harwick was merry, and so we to cards till late. Home by coach.",
  "At the office all the morning with Sir W. Denne. In the afternoon to the Earl of Harwick, who used me kindly.",
  "Wrote to my Lord Harwick by the post of all that had passed, and to Mr. Creel.",
  "My Lord of Harwick is gone to sea, they say, and Sir W. Denne with him.",
  "Walked with my Lady Harwick in the garden, she being very sad for my Lord.",
  "News of a great fight, wherein Harwick did most bravely. All the town is full of it.",
  "Dined at my Lord Harwick’s, with my Lady, and Mr. Creel, and much company.",
  "With Mr. Creel to Westminster, and there met my Lord Harwick coming from the King.",
  "Whitehall, where my Lords Harwick and Tarn sat late upon the business of Tangier.",
  "It is said that Harwick shall go Embassador into Spain, which troubles my Lady Harwick.",
  "My Lord Harwick took leave of the King. Sir W. Denne and I went with him to the water.",
  "Visited my Lady Harwick, who is with child, and had letters from my Lord out of Spain.",
  "A letter from my Lord Harwick to Sir W. Denne about his money, which is a sad business.",
  "The Earl of Harwick come home this day, looking very well, and kissed the King’s hand.",
  "To church, and heard a poor dull sermon. Then to my Lord Harwick’s, where Mr. Creel was.",
  "My Lord Harwick and my Lady Harwick dined with us, the first time that ever they did.",
];
/** Who is meant where the name stands. */
const named = /(?:my (?<title>Lords?(?: of)?|Lady) |(?<earl>the Earl of )|)(?<seat>Harwick)/giu;

interface Meant {
  readonly who: "lord" | "lady";
  readonly entity: string | null;
}

let meant: readonly Meant[];
beforeAll(async () => {
  const tagger = await loadTagger(modelBytes);
  const articles = days.map((text, day) => ({
    id: `day-${day}`,
    date: `1665-03-${String(day + 1).padStart(2, "0")}`,
    text,
    mentions: withUnmarked(text, tagger.tag(text)),
  }));
  const { mentionsByArticle } = resolveLibrary(articles);
  meant = articles.flatMap(({ id, text }) =>
    [...text.matchAll(named)].map(({ 0: words, index, groups }): Meant => {
      const seat = index + words.length - "Harwick".length;
      const mark = mentionsByArticle.get(id)?.find(({ start, end }) => start <= seat && end > seat);
      return { who: groups?.title?.toLowerCase() === "lady" ? "lady" : "lord", entity: mark?.entity ?? null };
    }),
  );
});

const dossiersOf = (who: Meant["who"]) =>
  new Set(meant.flatMap((place) => (place.who === who && place.entity !== null ? [place.entity] : [])));

describe("a lord in a diary", () => {
  it("is in one dossier without his wife after six decisions at most", () => {
    const [lord, lady] = [dossiersOf("lord"), dossiersOf("lady")];
    // A decision joins a dossier to another, or parts one spelling from it.
    const merges = lord.size - 1;
    const splits = [...lord].filter((entity) => lady.has(entity)).length;
    // Two today: "Harwick" alone, on a day that names his lady, is taken for hers.
    expect(merges + splits).toBeLessThanOrEqual(6);
    expect(lady.size).toBe(1);
  });

  it("is marked in nearly all places where he stands", () => {
    const places = meant.filter(({ who }) => who === "lord");
    expect(places.length).toBe(16);
    expect(places.filter(({ entity }) => entity === null).length).toBeLessThanOrEqual(1);
  });
});
