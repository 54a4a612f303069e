import { describe, expect, it } from "vitest";
import { formatBibtex, formatCslJson, formatRis, type Cited } from "../../../src/core/export/citation.ts";

const cited: Cited = {
  id: "2023/pier",
  title: "The pier is shut",
  author: "By Inga Moe and Farid Benomar",
  source: "The Odal Post",
  date: "2023-11-06",
  url: "https://post.example/pier?a=1&b=50%25",
  language: "en",
};

describe("a citation", () => {
  it("is CSL-JSON with the whole date", () => {
    expect(JSON.parse(formatCslJson([cited]))).toEqual([
      {
        id: "2023/pier",
        type: "article-newspaper",
        title: "The pier is shut",
        author: [{ literal: "Inga Moe" }, { literal: "Farid Benomar" }],
        "container-title": "The Odal Post",
        issued: { "date-parts": [[2023, 11, 6]] },
        URL: cited.url,
        language: "en",
      },
    ]);
  });

  it.each(["Inga Moe and Farid Benomar, Staff Writers", "Inga Moe; Farid Benomar, Senior Foreign Correspondent"])(
    "names the people of a byline and not what they are: %s",
    (author) => {
      const [item] = JSON.parse(formatCslJson([{ ...cited, author }])) as [{ author: unknown }];
      expect(item.author).toEqual([{ literal: "Inga Moe" }, { literal: "Farid Benomar" }]);
    },
  );

  it("is RIS with the whole date in DA and in Y1", () => {
    expect(formatRis([cited]).split("\r\n")).toEqual([
      "TY  - NEWS",
      "TI  - The pier is shut",
      "AU  - Inga Moe",
      "AU  - Farid Benomar",
      "T2  - The Odal Post",
      "PY  - 2023",
      "DA  - 2023/11/06/",
      "Y1  - 2023/11/06/",
      `UR  - ${cited.url}`,
      "LA  - en",
      "ER  - ",
      "",
    ]);
  });

  it("is BibTeX with a key of its own", () => {
    expect(formatBibtex([cited, { ...cited, author: null, source: null, date: null }, cited])).toContain(
      "@article{benomar2023a,",
    );
    expect(formatBibtex([cited])).toBe(`@article{benomar2023,
  title = {{The pier is shut}},
  author = {{Inga Moe} and {Farid Benomar}},
  journal = {The Odal Post},
  date = {2023-11-06},
  year = {2023},
  month = {11},
  day = {6},
  url = {https://post.example/pier?a=1&b=50\\%25},
  langid = {en},
}
`);
  });

  it.each([
    ["1819-05", [[1819, 5]], "1819/05//", undefined],
    ["1850~", [[1850]], "1850///", true],
    [
      "1819-05-09/1819-05-11",
      [
        [1819, 5, 9],
        [1819, 5, 11],
      ],
      "1819/05/09/",
      undefined,
    ],
    ["1819/..", [[1819]], "1819///", undefined],
    ["1819-21", [[1819]], "1819///", undefined],
    ["185X", undefined, undefined, undefined],
  ] as const)("says of %s no more than is known", (date, parts, ris, circa) => {
    const [item] = JSON.parse(formatCslJson([{ ...cited, date }])) as {
      issued?: { "date-parts": unknown; circa?: true };
    }[];
    expect(item?.issued?.["date-parts"]).toEqual(parts);
    expect(item?.issued?.circa).toBe(circa);
    expect(/^DA {2}- (.*)\r$/mu.exec(formatRis([{ ...cited, date }]))?.[1]).toBe(ris);
  });
});

/** Markers that would do something where a reader's program ran them. */
const hostile = [
  "}, note = {\\input{/etc/passwd}",
  "\\write18{touch gotcha}",
  "{{{{",
  "}}}}",
  "a\nER  - \nTY  - NEWS\nTI  - gotcha",
  "a\r\nUR  - javascript:gotcha()",
  "a\u2028ER  - ",
  "\u0000\u0007\u001b[31m",
  "$\\gotcha$ % comment # _ ^ ~ &",
  '"},{"id":"gotcha"',
  "</script><script>gotcha()</script>",
  "\u202egotcha",
  "@article{gotcha,",
  "%25}{",
];

describe("a hostile title, author, source or address", () => {
  it.each(hostile)("stays one value: %j", (text) => {
    const evil: Cited = { ...cited, title: text, author: text, source: text, url: `https://x.example/${text}` };
    const items = JSON.parse(formatCslJson([evil])) as { title: string }[];
    expect(items).toHaveLength(1);
    expect(items[0]?.title).toBe(text);
    const ris = formatRis([evil]);
    expect(ris.match(/^(?:TY|ER) {2}-/gmu)).toHaveLength(2);
    expect(ris.split("\r\n").every((line) => line === "" || /^[A-Z][A-Z0-9] {2}-/u.test(line))).toBe(true);
    const bibtex = formatBibtex([evil]);
    // Braces balance, and every command is one of ours.
    const bare = bibtex.replace(/\\[{}]/gu, "");
    let depth = 0;
    for (const sign of bare) {
      depth += sign === "{" ? 1 : sign === "}" ? -1 : 0;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    expect(bibtex.match(/\\(?!textbackslash|textasciitilde|textasciicircum|[{}#$%&_])/gu)).toBeNull();
    expect(bibtex.match(/^@/gmu)).toHaveLength(1);
    expect(bibtex.split("\n").filter((line) => !/^(?:@article\{|\}$|$| {2}\w+ = \{.*\},$)/u.test(line))).toEqual([]);
  });
});
