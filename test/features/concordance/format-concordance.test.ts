import { describe, expect, it } from "vitest";
import { concordance } from "../../../src/core/query/concordance.ts";
import { concordanceToCsv, concordanceToJson } from "../../../src/features/concordance/format-concordance.ts";

const text = "The WHO met. Dr. Ghebreyesus of the WHO (Geneva) spoke; nobody left.";
const row = { id: "talks/1", date: "2020-03-11", title: "A pandemic" };
const hits = [4, 36].map((start) => ({ start, end: start + 3 }));
const lines = concordance(text, hits).map((line) => ({ ...line, row, text, source: "Daily" }));

describe("a concordance saved", () => {
  it("as CSV quotes each hit's sentence, with its source and a link to the place", () => {
    const [head, first, second] = concordanceToCsv(lines, "https://host.example/paper/").split("\r\n");
    expect(head).toBe("date,article,title,before,hit,after,start,end,source,sentence,link");
    expect(first).toMatch(/^2020-03-11,talks\/1,A pandemic,The,WHO,/u);
    expect(first).toMatch(/,4,7,Daily,The WHO met\.,https:\/\/host\.example\/paper\/#\/a\/talks\/1\?m=4$/u);
    expect(second).toContain('"Dr. Ghebreyesus of the WHO (Geneva) spoke; nobody left."');
  });

  it("as JSON says the same", () => {
    const document = JSON.parse(concordanceToJson(lines, "https://host.example/")) as { lines: unknown[] };
    expect(document).toMatchObject({ format: "dateline-concordance", version: 1 });
    expect(document.lines[1]).toMatchObject({
      hit: "WHO",
      sentence: "Dr. Ghebreyesus of the WHO (Geneva) spoke; nobody left.",
      link: "https://host.example/#/a/talks/1?m=36",
    });
  });
});
