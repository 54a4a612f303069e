import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readColumns } from "../../../../src/core/text/columns/read-columns.ts";

const envoys =
  "On Tuesday the envoy Ilse Bramm and her deputy Jonas Tiel of the World Trade Organization left New York for Buenos Aires, where " +
  "Sir Edgar Lowe of the Royal Quay Society waited with the mayor of San Sebastian and a clerk of the United Nations.";
const storm =
  "The harbour was closed on Thursday after a storm that nobody had foreseen took the roof from the fish market, and the boats that " +
  "had gone out at four stayed at Cuxhaven until the morning. No one was hurt, said Nora Vell of the coast guard.";
const council =
  "In the afternoon the council met at the town hall to speak about the price of bread, which has gone up by a third since the " +
  "summer, and about the lamps on the quay, which are still dark. The meeting ended at nine.";
const sturm =
  "Der Hafen blieb am Donnerstag geschlossen, weil ein Sturm, den niemand erwartet hatte, das Dach der Fischhalle mitnahm, und die " +
  "Boote, die um vier ausgelaufen waren, lagen bis zum Morgen vor Cuxhaven. Niemand wurde verletzt, sagte Nora Vell von der Küstenwache.";
const storm_ar =
  "أغلق الميناء يوم الخميس بعد عاصفة لم يتوقعها أحد واقتلعت سقف سوق السمك وبقيت القوارب التي خرجت في الرابعة قرب الساحل حتى الصباح ولم يصب " +
  "أحد بأذى كما قالت متحدثة باسم خفر السواحل في المدينة يوم أمس";
const council_ar =
  "اجتمع المجلس بعد الظهر في دار البلدية للحديث عن سعر الخبز الذي ارتفع بمقدار الثلث منذ الصيف وعن المصابيح على الرصيف التي ما زالت مظلمة " +
  "حتى الآن وانتهى الاجتماع في التاسعة مساء دون قرار";

function wrap(text: string, width: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1)!;
    if (line !== "" && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines;
}

/** Columns of lines side by side, `gap` spaces apart at least. */
function beside(columns: readonly (readonly string[])[], width: number, gap = 3): string {
  const rows = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: rows }, (_, row) =>
    columns
      .map((column) => (column[row] ?? "").padEnd(width + gap))
      .join("")
      .trimEnd(),
  ).join("\n");
}

/** As a reader reads: line ends are spaces. */
const flow = (text: string | undefined) => text?.replaceAll(/\s+/gu, " ").trim();
/** The signs of a text in any order, white space aside. */
const signs = (text: string) => [...text.replaceAll(/\s+/gu, "")].toSorted().join("");

describe("readColumns", () => {
  it.each([22, 26, 30, 36, 44])("reads two columns of %d letters one after the other", (width) => {
    for (const gap of [2, 3, 8])
      expect(flow(readColumns(beside([wrap(storm, width), wrap(council, width)], width, gap))?.text)).toBe(
        `${storm} ${council}`,
      );
  });

  it("parts a column that ends from the one that begins", () => {
    const read = readColumns(`${beside([wrap(storm, 30), wrap(council, 30)], 30)}\n`);
    expect(read?.text).toBe(`${wrap(storm, 30).join("\n")}\n\n${wrap(council, 30).join("\n")}\n`);
  });

  it("runs on where a sentence goes on at the head of the next column", () => {
    const lines = wrap(`${envoys} ${storm}`, 30);
    const cut = lines.findIndex((line, i) => i > 4 && /[a-z]$/u.test(line));
    const half = cut + 1;
    const read = readColumns(beside([lines.slice(0, half), lines.slice(half)], 30));
    expect(read?.text.trimEnd()).toBe(lines.join("\n"));
  });

  it("reads three columns and four", () => {
    const [a, b, c] = [wrap(storm, 26), wrap(council, 26), wrap(envoys, 26)];
    expect(flow(readColumns(beside([a, b, c], 26))?.text)).toBe(`${storm} ${council} ${envoys}`);
    expect(flow(readColumns(beside([a, b, c, a], 26))?.text)).toBe(`${storm} ${council} ${envoys} ${storm}`);
  });

  it("keeps what stands above and below, and reads each stretch between headings", () => {
    const text = `The Harbour Courier, a paper for boats and those who own them, every Friday\n\n${beside([wrap(storm, 30), wrap(council, 30)], 30)}\n\nFrom our own correspondents in the capital and at sea, by wire and post:\n\n${beside([wrap(envoys, 30), wrap(storm, 30)], 30)}\n\nPrinted at Ostend.\n`;
    expect(flow(readColumns(text)?.text)).toBe(
      `The Harbour Courier, a paper for boats and those who own them, every Friday ${storm} ${council} From our own correspondents in the capital and at sea, by wire and post: ${envoys} ${storm} Printed at Ostend.`,
    );
  });

  it("reads the longer column to its end, whichever it is", () => {
    const [long, short] = [[...wrap(storm, 30), "", ...wrap(envoys, 30)], wrap(council, 30)];
    expect(flow(readColumns(`${beside([long, short], 30)}\n`)?.text)).toBe(`${storm} ${envoys} ${council}`);
    expect(flow(readColumns(`${beside([short, long], 30)}\n`)?.text)).toBe(`${council} ${storm} ${envoys}`);
  });

  it("ends no paragraph where one column alone begins lower", () => {
    // Beside a line of the one column the other is blank: no paragraph ends there.
    const both = beside([wrap(storm, 30), ["", ...wrap(council, 30)]], 30);
    expect(flow(readColumns(both)?.text)).toBe(`${storm} ${council}`);
  });

  it("keeps paragraphs of each column", () => {
    const left = [...wrap(storm, 30), "", ...wrap(envoys, 30)];
    const right = [
      "  " + wrap(council, 28)[0]!,
      ...wrap(council, 28).slice(1),
      ...wrap(storm, 30),
      ...wrap(envoys, 30),
    ];
    const read = readColumns(beside([left, right], 30));
    expect(read?.text.split("\n\n").slice(0, 2).map(flow)).toEqual([storm, envoys]);
  });

  it("reads German, whose nouns begin large, and Arabic from the right", () => {
    expect(flow(readColumns(beside([wrap(sturm, 32), wrap(sturm, 32)], 32))?.text)).toBe(`${sturm} ${sturm}`);
    expect(flow(readColumns(beside([wrap(storm_ar, 30), wrap(council_ar, 30)], 30))?.text)).toBe(
      `${council_ar} ${storm_ar}`,
    );
  });

  it("names the stretches and the line each line comes from", () => {
    const read = readColumns(`date 2023-11-06\n\n${beside([wrap(storm, 30), wrap(council, 30)], 30)}\n`);
    const height = wrap(storm, 30).length;
    expect(read?.regions).toEqual([{ start: 3, end: 2 + height }]);
    expect(read?.lines.slice(0, 3)).toEqual([1, 2, 3]);
    expect(read?.lines).toHaveLength(read!.text.split("\n").length - 1);
    expect(read?.lines[2 + height + 1]).toBe(3); // behind the blank line the second column begins
  });

  it.each<[string, readonly (readonly [string, string])[], number]>([
    [
      "names and offices",
      [
        ["Ilse Bramm", "head of the delegation"],
        ["Jonas Tiel", "clerk to the society"],
        ["Edgar Lowe", "president of the court"],
        ["Nora Vell", "of the coast guard"],
        ["Ann Oster", "keeper of the lamps"],
      ],
      24,
    ],
    [
      "prices",
      [
        ["Bread, per loaf of four pounds", "6 d."],
        ["Flour, the best, in sacks", "41 s."],
        ["Coals delivered at the quay", "22 s."],
        ["Oil for the lamps of the quay", "3 s."],
      ],
      36,
    ],
    [
      "a glossary",
      [
        ["apple", "pomme"],
        ["the boat", "le bateau"],
        ["the harbour wall", "le mur du port"],
        ["a lamp on the quay", "une lampe sur le quai"],
        ["a boat at sea", "un bateau en mer"],
      ],
      30,
    ],
    [
      "two songs",
      [
        ["The gate is shut, the bell is rung,", "We came in late, we came in wet,"],
        ["The boats lie still along the quay;", "No lamp was lit along the shore;"],
        ["The nets are dried, the lamps are hung,", "The men have not forgotten yet,"],
        ["And nobody goes out to sea.", "And nobody goes out no more."],
      ],
      44,
    ],
    [
      "a table with a head",
      [
        ["Before the storm", "After the storm"],
        ["", ""],
        ["The boats lay at the quay", "The boats lay on the meadow"],
        ["and nobody minded that the", "behind the church, and all of"],
        ["wall had not been mended", "the nets were gone with the"],
        ["since the last winter.", "lamps that had been lit."],
      ],
      32,
    ],
    [
      "a table with rules",
      [
        ["Before the storm", "After the storm"],
        ["-".repeat(26), "-".repeat(26)],
        ["The boats lay at the quay", "The boats lay on the meadow"],
        ["and nobody minded that the", "behind the church, and all of"],
        ["wall had not been mended", "the nets were gone with the"],
        ["since the last winter.", "lamps that had been lit."],
      ],
      32,
    ],
    [
      "a table of sentences",
      [
        ["The harbour wall is to be", "The town will pay for it when"],
        ["mended before the winter.", "there is money for that."],
        ["", ""],
        ["The market has no roof and", "The council asks the county"],
        ["stands open to the rain.", "for a part of the cost."],
        ["", ""],
        ["The lamps are dark since", "They are to be lit at four"],
        ["the storm of last Monday.", "from the first of November."],
      ],
      32,
    ],
    [
      "a play",
      [
        ["HAMLET", "To be, or not to be, that is the"],
        ["", "question: whether it is nobler in"],
        ["", "the mind to suffer the slings and"],
        ["", "arrows of outrageous fortune."],
        ["OPHELIA", "Good my lord, how does your honour"],
        ["", "for this many a day?"],
      ],
      12,
    ],
    [
      "notes in the margin",
      [
        ["The storm", "On Thursday a storm that nobody had"],
        ["of last", "foreseen took the roof from the fish"],
        ["Thursday", "market, and the boats that had gone"],
        ["", "out at four stayed at Cuxhaven until"],
        ["The council", "the morning. No one was hurt, said"],
        ["meets", "the coast guard. In the afternoon the"],
      ],
      14,
    ],
    [
      "a programme",
      [
        ["9.00 Opening by the mayor", "Great hall of the town house"],
        ["10.00 The price of bread", "Small hall, with tea after"],
        ["11.00 The lamps on the quay", "Great hall of the town house"],
        ["12.00 Dinner for the envoys", "The Anchor, by the market"],
      ],
      32,
    ],
  ])("leaves %s as written", (_what, rows, width) => {
    expect(readColumns(rows.map(([left, right]) => left.padEnd(width) + right).join("\n"))).toBeNull();
  });

  it.each([
    [
      "code with its notes",
      "let count = 0;         // how many of the boats\nfor (const x of all) { // each is looked at once\n  count += x.size;     // its size in tons of old\n  if (x.gone) break;   // gone with the storm of May\n}                      // and that is all there is",
    ],
    ["columns parted by tabs", beside([wrap(storm, 30), wrap(council, 30)], 30).replaceAll(/ {3,}/gu, "\t")],
    ["columns parted by bars", beside([wrap(storm, 30), wrap(council, 30)], 30).replaceAll(/ {3,}/gu, " | ")],
    ["prose", `${storm}\n\n${council}`],
    ["nothing", ""],
  ])("leaves %s as written", (_what, text) => {
    expect(readColumns(text)).toBeNull();
  });

  it("takes no prose for columns that is justified with spaces", () => {
    fc.assert(
      fc.property(fc.integer({ min: 44, max: 80 }), fc.infiniteStream(fc.nat({ max: 1 << 20 })), (width, nth) => {
        const justified = wrap(`${storm} ${envoys} ${council} ${storm}`, width).map((line) => {
          const words = line.split(" ");
          const gaps = words.slice(1).map(() => 1);
          for (let room = width - line.length; room > 0 && gaps.length > 0; room--)
            gaps[nth.next().value! % gaps.length]! += 1;
          return words.map((word, i) => (i === 0 ? word : " ".repeat(gaps[i - 1]!) + word)).join("");
        });
        expect(readColumns(justified.join("\n"))).toBeNull();
      }),
      { numRuns: 100 },
    );
  });

  it("loses nothing, adds nothing, and finds nothing more in what it read", () => {
    const cell = fc.constantFrom(
      "the boats of",
      "Ilse Bramm and the",
      "lay at the old quay,",
      "until four.",
      "12",
      "",
      "-----",
      "a\tb",
    );
    const row = fc
      .tuple(cell, fc.nat({ max: 6 }), cell, fc.nat({ max: 4 }), cell)
      .map(([a, gap, b, more, c]) => (a.padEnd(22) + " ".repeat(gap) + b + " ".repeat(more) + c).trimEnd());
    const prose = fc
      .tuple(
        fc.constantFrom(storm, council, envoys, sturm),
        fc.constantFrom(storm, council),
        fc.integer({ min: 18, max: 50 }),
        fc.integer({ min: 1, max: 9 }),
      )
      .map(([a, b, width, gap]) => beside([wrap(a, width), wrap(b, width)], width, gap));
    const text = fc.array(fc.oneof(row, prose, fc.constant(""), fc.string({ unit: "binary" })), { maxLength: 12 });
    fc.assert(
      fc.property(text, fc.constantFrom("\n", "\r\n", "\r"), (rows, end) => {
        const whole = rows.join("\n").replaceAll("\n", end);
        const read = readColumns(whole);
        if (read === null) return;
        expect(signs(read.text)).toBe(signs(whole));
        expect(read.lines.every((line) => line >= 1)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
