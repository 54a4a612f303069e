import { describe, expect, it } from "vitest";
import { readText } from "../read-text.ts";

describe("tables", () => {
  it("settle the order of a column's numbers by one that is over 12", async () => {
    const { documents, problems } = await readText("a.csv", "date,text\n03/04/2023,One text.\n25/04/2023,Two text.\n");
    expect(documents.map(({ date }) => date)).toEqual(["2023-04-03", "2023-04-25"]);
    expect(problems).toEqual([]);
  });

  it("guess no order, and no century", async () => {
    const { documents, problems } = await readText("a.csv", "date,text\n03/04/2023,One text.\n03.04.23,Two text.\n");
    expect(documents.map(({ date }) => date)).toEqual([null, null]);
    expect(problems.map(({ kind }) => kind)).toEqual(["date-ambiguous", "date-partial"]);
  });

  it("find the semicolon in a short table of two columns, which papaparse does not", async () => {
    expect((await readText("a.csv", "Datum;Text\n06.11.2023;Hallo\n")).documents).toMatchObject([
      { date: "2023-11-06", paragraphs: ["Hallo"] },
    ]);
  });

  it("read the rows after a quote that is never closed", async () => {
    const { documents, problems } = await readText(
      "a.csv",
      'date,title,text\n2023-11-06,One,"Unclosed text\n2023-11-07,Two,More text\n',
    );
    expect(documents.map(({ title, paragraphs }) => [title, paragraphs])).toEqual([
      ["One", ["Unclosed text"]],
      ["Two", ["More text"]],
    ]);
    expect(problems.map(({ kind }) => kind)).toEqual(["table-quote"]);
  });

  it("say that no column is known, and which there are", async () => {
    const { documents, problems } = await readText("a.csv", "x,y\n1,2\n");
    expect(documents).toEqual([]);
    expect(problems[0]?.message).toBe("The table's columns are “x”, “y”, none of which says text, title or address.");
  });
});
