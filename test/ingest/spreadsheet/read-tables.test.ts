import { expect, it } from "vitest";
import { readTables } from "../../../src/ingest/spreadsheet/read-tables.ts";

const head = ["date", "title", "text"];
const row = (day: number) => [`2023-11-0${day}`, `Day ${day}`, "The board voted on the harbour wall."];

it("reads of a workbook as many cells as it may, never asks for more, and says so", async () => {
  const asked: number[] = [];
  function* sheet() {
    yield head;
    for (let day = 1; day < 9; day++) {
      asked.push(day);
      yield row(day);
    }
  }
  const { drafts, complaints } = await readTables([sheet(), sheet()], 9);
  expect(drafts).toHaveLength(2);
  expect(asked).toEqual([1, 2, 3]);
  expect(complaints.map(({ message }) => message)).toEqual([
    "The workbook has more than 9 cells. The rows behind them were not read.",
  ]);
});

it("says nothing of a workbook that has no more", async () => {
  expect(await readTables([[head, row(1)], [["x"]]], 9)).toMatchObject({
    drafts: [{ title: "Day 1" }],
    complaints: [],
  });
});
