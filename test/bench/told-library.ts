import { buildToldColumns } from "../../src/library/formats/told.ts";
import { ToldTable } from "../../src/library/told/told-table.ts";
import { countToldBars } from "../../src/library/told/told-bars.ts";
import { listChronology } from "../../src/library/told/list-chronology.ts";
import { listTold } from "../../src/library/told/list-told.ts";
import type { Corpus } from "../../src/library/index/corpus.ts";
import type { Selection } from "../../src/library/index/selection.ts";
import type { ToldEntry } from "../../src/core/time/told-entries.ts";
import { dayNumber } from "../../src/core/date/calendar.ts";
import { createRandom } from "../support/random.ts";

/** The questions about told times of a library of so many articles, each of which tells so many. */
const articles = 100_000;
const times = 20;
const rounds = 12;

/** Measure in milliseconds of processor time what told times cost a question in a library of 100,000 made-up articles over thirty years. */
export function measureToldLibrary(print: (name: string, unit: string, values: readonly number[]) => void): void {
  const { table, corpus } = makeLibrary();
  const all = new Uint8Array(articles).fill(1);
  const some = Uint8Array.from(all, (_, place) => (place % 10 === 3 ? 1 : 0));
  const day = { from: "2004-05-06", to: "2004-05-06", offset: 0, limit: 30 };
  const page = { isRough: false, offset: 0, limit: 60 };
  const bars = { days: null, most: 200 };
  const questions: readonly (readonly [string, () => unknown])[] = [
    ["bars of all", () => countToldBars(corpus, table, selection(all), bars)],
    ["bars of a tenth", () => countToldBars(corpus, table, selection(some), bars)],
    ["chronology of all", () => listChronology(corpus, table, null, selection(all), page)],
    ["chronology of a tenth", () => listChronology(corpus, table, null, selection(some), page)],
    ["a day's page", () => listTold(corpus, table, selection(all), day)],
    [
      "told: as a filter",
      () => table.membersTelling({ first: dayNumber(day.from), last: dayNumber(day.to) }, articles),
    ],
  ];
  for (const [name, ask] of questions) {
    const used = Array.from({ length: rounds }, () => milliseconds(ask));
    print(`told: ${articles} articles × ${times}, ${name}, first time`, "ms of processor", used.slice(0, 1));
    print(`told: ${articles} articles × ${times}, ${name}`, "ms of processor", used.slice(1));
  }
}

function selection(members: Uint8Array): Selection {
  return { members } as unknown as Selection;
}

function milliseconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return Math.round((user + system) / 100) / 10;
}

/** Nine in ten tell of the days around the article's own, the others of any year since 1900: a day, a month or a year. */
function makeLibrary(): { readonly table: ToldTable; readonly corpus: Corpus } {
  const random = createRandom(19);
  const [newest, reach] = [dayNumber("2023-12-31"), 365 * 30];
  const days = Int32Array.from({ length: articles }, (_, at) => newest - Math.floor((at / articles) * reach));
  const entriesOf = (day: number): ToldEntry[] =>
    Array.from({ length: times }, (_, at) => {
      const isNear = random.below(10) > 0;
      const first = isNear ? day - random.below(20) : newest - random.below(45_000);
      const length = random.pick([1, 1, 1, 1, 31, 365]);
      return {
        start: at * 90,
        end: at * 90 + 12,
        first,
        last: first + length - 1,
        mod: null,
        isVague: random.below(10) === 0,
      };
    });
  const years = new Map<number, ToldEntry[][]>();
  for (const day of days) {
    const year = Math.floor(day / 365);
    const part = years.get(year) ?? [];
    years.set(year, part);
    part.push(entriesOf(day));
  }
  const table = new ToldTable([...years.values()].map((part) => buildToldColumns(part, 0)));
  const ranks = Uint32Array.from({ length: articles }, (_, at) => at);
  const corpus = { total: articles, visible: null, ranks, days, written: new Map() } as unknown as Corpus;
  return { table, corpus };
}
