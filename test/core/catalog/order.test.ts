import { expect, it } from "vitest";
import { compareNewestFirst, sortNewestFirst } from "../../../src/core/catalog/order.ts";
import { createRandom } from "../../support/random.ts";

const place = (id: string, date: string | null, time: string | null = null) => ({ id, date, time });

it("puts later days first, within a day later times first, and the undated last", () => {
  const articles = [
    place("a", null),
    place("b", "2023-11-06"),
    place("c", "2023-11-07"),
    place("d", "2023-11-06", "09:30"),
    place("e", "2023-11-06", "18:00"),
    place("0", null),
  ];
  expect(sortNewestFirst(articles).map(({ id }) => id)).toEqual(["c", "e", "d", "b", "0", "a"]);
});

it("sorts whatever days articles share as comparing any two of them would", () => {
  const random = createRandom(7);
  for (const days of [1, 3, 40, 2000]) {
    const articles = Array.from({ length: 300 }, (_, i) => {
      const date =
        random.below(9) === 0 ? null : new Date(Date.UTC(2001, 0, 1 + random.below(days))).toISOString().slice(0, 10);
      return place(`${random.below(300)}-${i}`, date, random.below(2) === 0 ? null : `0${random.below(10)}:30`);
    });
    expect(sortNewestFirst(articles)).toEqual(articles.toSorted(compareNewestFirst));
  }
});

it("puts a month behind its days, a year behind its months, and what is open where its known side is", () => {
  const newestFirst = [
    "1851",
    "1850-12-31",
    "1850-05-31",
    "1850-05-09/1850-06-02",
    "1850-05-09",
    "1850-05-01",
    "1850-05/1850-07",
    "1850-05",
    "1850-01-01",
    "1850-01",
    "../1850",
    "1850~",
    "185X",
  ];
  const articles = newestFirst.map((date, at) => place(String(9 - (at % 10)), date));
  expect(sortNewestFirst(articles.toReversed()).map(({ date }) => date)).toEqual(newestFirst);
  expect(articles.toReversed().toSorted(compareNewestFirst)).toEqual(articles);
});
