import { type OpenedIndex, openIndexAt } from "../library/index/open-index.ts";
import { openToldAt } from "../library/told/open-told.ts";
import type { IndexViews } from "../library/index/index-views.ts";
import type { LibraryIndex } from "../library/index/library-index.ts";
import type { CorrectionsDesk } from "./corrections-desk.ts";
import type { AsOfQuestion, LibraryApi } from "./library-api.ts";
import { type Foreseeable, foresee } from "./foresee.ts";
import { createForeseenAnswers } from "./foreseen-answers.ts";
import { createRestFetcher } from "./rest-fetcher.ts";
import { handOver, type Port, serve } from "./serve.ts";

let opened: { readonly url: string; readonly opening: Promise<OpenedIndex> } | null = null;
const rest = createRestFetcher();
const foreseen = createForeseenAnswers();
/** Whether own articles have ever been taken in, so that there may be some to let go of. */
let hadOwn = false;

function open(url: string, manifest: Uint8Array<ArrayBuffer> | null): Promise<OpenedIndex> {
  if (opened?.url === url) return opened.opening;
  rest.stop();
  foreseen.clear();
  const opening = openIndexAt(url, manifest);
  const entry = { url, opening };
  opened = entry;
  opening.catch(() => {
    if (opened === entry) opened = null;
  });
  return opening;
}

/** Ask the opened index, as of the day that is read as of. The rest of its files waits meanwhile, and is fetched after the first answer. */
async function ask<Result>(
  question: (index: LibraryIndex, views: IndexViews) => Result | Promise<Result>,
  asOf: string | null = null,
): Promise<Result> {
  if (opened === null) throw new Error("The search index is not open yet.");
  const { views, fetchRest } = await opened.opening;
  return rest.after(() => Promise.resolve(question(views.asOf(asOf), views)), fetchRest);
}

/** Tell the opened index of what the reader does, which makes other answers. */
function tell<Result>(change: (views: IndexViews) => Result | Promise<Result>): Promise<Result> {
  foreseen.clear();
  return ask((_, views) => change(views));
}

let desk: Promise<CorrectionsDesk> | null = null;

/** What corrects is half as much code again as all that answers: who has corrected nothing never waits for it. */
function openDesk(): Promise<CorrectionsDesk> {
  desk ??= import("./corrections-desk.ts").then(
    (loaded) =>
      new loaded.CorrectionsDesk({
        ask: (question, asOf) => ask(question, asOf),
        setCorrections: (corrections) => tell((views) => views.setCorrections(corrections)),
        setToldCorrections: (articles) => tell((views) => views.setToldCorrections(articles)),
      }),
  );
  // A script that did not come is asked for again.
  desk.catch(() => (desk = null));
  return desk;
}

serve<LibraryApi>(self as unknown as Port, {
  async open(url, articles, manifest = null, toldUrl = null) {
    const { index, views } = await open(url, manifest);
    if (toldUrl !== null) index.toldSide.setLoader(toldUrl, () => openToldAt(toldUrl));
    // What reads own articles is half as much code again as all that answers: who has none never waits for it.
    if (articles !== undefined && (articles !== null || hadOwn)) {
      foreseen.clear();
      await (await import("./own-index.ts")).takeInOwn(views, articles);
    }
    hadOwn ||= articles != null;
    return index.size();
  },
  async foresee(url, hash) {
    await open(url, null);
    await foresee((question, ...args) => {
      const answer = ask((index) => call(index, question, args));
      foreseen.keep(question, args, answer);
      return answer;
    }, hash);
  },
  progress: () => rest.progress(),
  ...questions(null),
  asOf: (day, question, args) =>
    (questions(day)[question] as (...values: readonly unknown[]) => Promise<unknown>)(...args),
  setReaderState: (...args) => tell((views) => views.setReaderState(...args)),
  takeLibrary: async (...args) => (await openDesk()).takeLibrary(...args),
  takeLedger: async (...args) => (await openDesk()).takeLedger(...args),
  async correctLibrary(of) {
    return (await openDesk()).correctLibrary(of, this.signal);
  },
  findLedgerEntities: async (...args) => (await openDesk()).findLedgerEntities(...args),
  findCandidates: async (...args) => (await openDesk()).findCandidates(...args),
  async previewCorrection(...args) {
    return (await openDesk()).previewCorrection(...args, this.signal);
  },
  async correctTold(of) {
    return (await openDesk()).correctTold(of, this.signal);
  },
  async previewRetime(...args) {
    return (await openDesk()).previewRetime(...args, this.signal);
  },
  async findStaleCorrections(of) {
    return (await openDesk()).findStaleCorrections(of, this.signal);
  },
  async warmUp() {
    if (opened === null) throw new Error("The search index is not open yet.");
    const { index, fetchRest } = await opened.opening;
    await rest.all(fetchRest);
    await index.warmUp();
  },
});

/** By name: TypeScript does not see that a question and its arguments belong together. */
function call(index: LibraryIndex, question: Foreseeable, args: readonly unknown[]): unknown {
  return (index[question] as (...values: readonly unknown[]) => unknown).apply(index, [...args]);
}

function questions(day: string | null): Pick<LibraryApi, AsOfQuestion> {
  const askOrTake =
    <Question extends Foreseeable>(question: Question) =>
    (...args: Parameters<LibraryApi[Question]>) =>
      ((day === null ? foreseen.take(question, args) : undefined) ??
        ask((index) => call(index, question, args), day)) as ReturnType<LibraryIndex[Question]>;
  const search = askOrTake("search");
  return {
    async search(...args) {
      const found = await search(...args);
      const places = Uint32Array.from(found.places);
      return handOver({ ...found, places }, [places.buffer]);
    },
    histogram: (...args) => ask((index) => index.histogram(...args), day),
    facets: (...args) => ask((index) => index.facets(...args), day),
    suggest: (...args) => ask((index) => index.suggest(...args), day),
    entity: askOrTake("entity"),
    companions: (...args) => ask((index) => index.companions(...args), day),
    entities: askOrTake("entities"),
    mentionsOf: askOrTake("mentionsOf"),
    told: (...args) => ask((index) => index.told(...args), day),
    toldBars: (...args) => ask((index) => index.toldBars(...args), day),
    silences: (...args) => ask((index) => index.silences(...args), day),
    doubts: (...args) => ask((index) => index.doubts(...args), day),
    sample: (...args) => ask((index) => index.sample(...args), day),
    chronology: (...args) => ask((index) => index.chronology(...args), day),
    identify: (...args) => ask((index) => index.identify(...args), day),
    findNames: (...args) => ask((index) => index.findNames(...args), day),
    findSources: (...args) => ask((index) => index.findSources(...args), day),
  };
}
