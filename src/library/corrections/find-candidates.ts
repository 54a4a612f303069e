import type { Correction } from "../../core/entities/ledger/entry.ts";
import { readName } from "../../core/entities/name/read-name.ts";
import { asPhrase } from "../../core/query/lex.ts";
import { allPlaces, type CorrectableLibrary } from "./correctable-library.ts";

/** Of entities that share a name's words: one name has some, "John" some hundreds. */
const mostNamesakes = 500;

/** Find the articles that a correction can concern, by place: all of them and hardly any others. */
export function findCandidates(library: CorrectableLibrary, correction: Correction): Promise<readonly number[]> {
  return makeCandidateFinder(library)(correction);
}

/**
 * Make a function that finds the articles that each of many corrections can concern, as `findCandidates` does of one.
 *
 * The index finds them: a name that is marked is among the aliases of its entity, one that is to be marked is sought as words. What a ledger asks a
 * hundred thousand times, of one name, is asked once, and answered by the same list.
 */
export function makeCandidateFinder(
  library: CorrectableLibrary,
): (correction: Correction) => Promise<readonly number[]> {
  const answers = new Map<string, Promise<readonly number[]>>();
  const once = (question: string, ask: () => Promise<readonly number[]>) => {
    const answer = answers.get(question) ?? ask();
    answers.set(question, answer);
    return answer;
  };
  const search = async (question: Pick<Parameters<CorrectableLibrary["search"]>[0], "q" | "filters">) =>
    (await library.search({ ...question, order: "newest", offset: 0, limit: allPlaces })).places;
  const placeOf = async (article: string) => {
    const [place] = await library.findPlaces([article]);
    return place == null ? [] : [place];
  };
  return (correction) => {
    const { kind, scope, where } = correction;
    // What a text tells of changes no name: `correct-told-times.ts` finds where.
    if (kind === "retime") return once("", async () => []);
    if (scope !== "everywhere") return once(`article ${where.article}`, () => placeOf(where.article));
    const { quote } = where;
    if (kind === "add") return once(`words ${quote}`, () => search({ q: asPhrase(quote) }));
    if (kind === "same-as" || kind === "not-same" || kind === "rename") {
      const { id } = correction.entity;
      return once(`entity ${id}`, () => search({ filters: { allOf: [id] } }));
    }
    const named = once(`name ${quote}`, async () => {
      const ids = await findBearers(library, quote);
      return ids.length === 0 ? [] : search({ filters: { anyOf: ids } });
    });
    return once(`name ${JSON.stringify([quote, where.article])}`, async () => {
      const places = new Set([...(await named), ...(await placeOf(where.article))]);
      return [...places].toSorted((x, y) => x - y);
    });
  };
}

/** Find the entities that a name as written can mean. Names that only begin so ("U.S. Navy" for "U.S.") would bring in ten times as many articles. */
async function findBearers(library: CorrectableLibrary, quote: string): Promise<readonly string[]> {
  const { text, key } = readName(quote);
  const asked = [...new Set([text, key])].map((name) =>
    library.entities({ type: null, order: "mentions", name: `${name} `, offset: 0, limit: mostNamesakes }),
  );
  const ids = [...new Set((await Promise.all(asked)).flatMap(({ rows }) => rows.map(({ id }) => id)))];
  const facts = await Promise.all(ids.map((id) => library.entity(id, "year")));
  return ids.filter((_, at) => facts[at]?.aliases.some((alias) => readName(alias.text).key === key) === true);
}
