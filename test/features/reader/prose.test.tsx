// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/core/article/parse-article.ts";
import type { ResolvedMention } from "../../../src/core/entities/entity.ts";
import type { NotedSpan } from "../../../src/core/reading/noted-pieces.ts";
import { mentionTypes, type MentionType } from "../../../src/core/ner/mention.ts";
import { findToldTimes } from "../../../src/core/time/find-told-times.ts";
import { Prose } from "../../../src/features/reader/prose.tsx";

afterEach(cleanup);

const seed = `date 2023-11-06

Abu Obaida, a spokesperson, <b>warned</b> that Qatar’s Emir would hear of it.

He said “no” & left; <script>alert(1)</script> stayed.

وصل الوفد إلى الدوحة.`;

const { article } = parseArticle(seed, { id: "a", seed: "a.txt", line: 1, nth: 1 });

function mention(words: string, type: MentionType): ResolvedMention {
  const start = article.text.indexOf(words);
  return { start, end: start + words.length, type, score: 0.9, entity: words.toLowerCase() };
}

const mentions = [mention("Abu Obaida", "person"), mention("Qatar", "place")];

function show(shown: readonly MentionType[] = mentionTypes, notes: readonly NotedSpan[] = []) {
  return render(
    <Prose
      article={article}
      mentions={mentions}
      told={[]}
      shownTypes={new Set(shown)}
      notes={notes}
      neededParagraph={0}
      from={0}
      languages={new Map()}
    />,
  ).container;
}

/** A note from the first letter of some words to the last of others. */
function noteOn(id: string, from: string, to = from): NotedSpan {
  const start = article.text.indexOf(from);
  return { id, kind: "doubt", number: 1, start, end: article.text.indexOf(to) + to.length };
}

describe("Prose", () => {
  it("shows every paragraph in full and in order, markup as text", () => {
    const paragraphs = [...show().querySelectorAll("p")].map(({ textContent }) => textContent);
    expect(paragraphs).toEqual(article.paragraphs.map(({ start, end }) => article.text.slice(start, end)));
    expect(document.querySelector("script, p b")).toBeNull();
  });

  it("makes each mention one element whose text is just the mention, with its entity and type", () => {
    const marks = [...show().querySelectorAll("[data-entity]")].map((mark) => [
      mark.textContent,
      mark.getAttribute("data-entity"),
      mark.getAttribute("data-type"),
    ]);
    expect(marks).toEqual([
      ["Abu Obaida", "abu obaida", "person"],
      ["Qatar", "qatar", "place"],
    ]);
  });

  it("leaves a type that is switched off as plain text", () => {
    const container = show(["place"]);
    expect([...container.querySelectorAll(".mark")].map(({ textContent }) => textContent)).toEqual(["Qatar"]);
    expect(container.querySelector("p")?.textContent).toContain("Abu Obaida, a spokesperson");
  });

  it("lets each paragraph have its own direction", () => {
    expect([...show().querySelectorAll("p")].every((paragraph) => paragraph.getAttribute("dir") === "auto")).toBe(true);
  });

  it("draws a text of 10,000 paragraphs from its beginning, and at once the part a reader is sent to", () => {
    const long = parseArticle(`date 2023-11-06\n\n${"He left.\n\n".repeat(10_000)}`, {
      id: "b",
      seed: "b.txt",
      line: 1,
      nth: 1,
    }).article;
    const { container } = render(
      <Prose
        article={long}
        mentions={[]}
        told={[]}
        shownTypes={new Set(mentionTypes)}
        notes={[]}
        neededParagraph={900}
        from={0}
        languages={new Map()}
      />,
    );
    const drawn = container.querySelectorAll("p[data-paragraph]").length;
    expect(drawn).toBeGreaterThan(900);
    expect(drawn).toBeLessThan(10_000);
  });

  it.each([
    ["verse", "The gate is shut,\n  the bell is rung,\nThe boats lie still,\n  the nets are hung.", 3],
    ["a list", "Brought ashore:\r\n- one anchor\r\n- two lamps", 2],
    ["a reply", "> Are the lamps\n> still dry?\nThey are.", 2],
    [
      "wrapped prose",
      "On Tuesday the envoy and her deputy, who had\nwaited for a week, left by the early boat for\nBuenos Aires.",
      0,
    ],
  ])("breaks the lines of %s where they matter, its text unchanged", (_what, text, count) => {
    const container = showText(text);
    expect(container.querySelectorAll("p br")).toHaveLength(count);
    expect(container.querySelector("p")?.textContent).toBe(text);
  });

  it.each([
    ["within plain text", noteOn("n", "a spokesperson")],
    ["over a whole name", noteOn("n", "Abu Obaida")],
    ["that cuts a name", noteOn("n", "Obaida, a")],
    ["over paragraphs", noteOn("n", "hear of it.", "He said")],
    ["over the rest of the text", noteOn("n", "Abu", "الدوحة.")],
  ])("draws a note %s: its elements hold its words, paragraphs and names theirs", (_what, note) => {
    const container = show(mentionTypes, [note]);
    const paragraphs = [...container.querySelectorAll("p")].map(({ textContent }) => textContent);
    expect(paragraphs).toEqual(article.paragraphs.map(({ start, end }) => article.text.slice(start, end)));
    expect([...container.querySelectorAll("[data-entity]")].map(({ textContent }) => textContent)).toEqual([
      "Abu Obaida",
      "Qatar",
    ]);
    const drawn = [...container.querySelectorAll('[data-note="n"]')].map(({ textContent }) => textContent).join("");
    expect(drawn).toBe(article.text.slice(note.start, note.end).replaceAll("\n\n", ""));
    // Said once, however many elements it takes.
    expect(container.querySelectorAll("[aria-details]")).toHaveLength(1);
  });

  it("tells of no element beside the text where notes open in a sheet", () => {
    const container = show(mentionTypes, [{ ...noteOn("n", "a spokesperson"), isInSheet: true }]);
    expect(container.querySelectorAll("mark[data-note]")).toHaveLength(1);
    expect(container.querySelectorAll("[aria-details]")).toHaveLength(0);
  });

  it("draws notes that overlap, each with its own words", () => {
    const container = show(mentionTypes, [
      noteOn("long", "Abu", "warned"),
      noteOn("cut", "spokesperson, <b>", "that Qatar"),
    ]);
    const drawn = (id: string) =>
      [...container.querySelectorAll(`[data-note="${id}"]`)].map(({ textContent }) => textContent).join("");
    expect([drawn("long"), drawn("cut")]).toEqual([
      "Abu Obaida, a spokesperson, <b>warned",
      "spokesperson, <b>warned</b> that Qatar",
    ]);
  });

  it("keeps the indent of a verse and the columns of a table", () => {
    expect(showText("The gate is shut,\n  the bell is rung.").querySelector(".prose__indent")?.textContent).toBe("  ");
    const table = showText("Name      Pence\nOster     40\nVell      22").querySelector("p");
    expect(table?.dataset["layout"]).toBe("table");
    expect(table?.textContent).toBe("Name      Pence\nOster     40\nVell      22");
  });
});

describe("Prose with told times", () => {
  const told = parseArticle(
    "date 2023-11-06\n\nHe left last Tuesday, and recently wrote to the Sunday Times.\n\nFor three days\nnobody came.",
    { id: "t", seed: "t.txt", line: 1, nth: 1 },
  ).article;
  const paper = told.text.indexOf("Sunday Times");
  const names: readonly ResolvedMention[] = [
    { start: paper, end: paper + "Sunday Times".length, type: "organisation", score: 0.9, entity: "times" },
  ];
  const shown = () =>
    render(
      <Prose
        article={told}
        mentions={names}
        told={findToldTimes(told.text, { date: told.date, language: "en" })}
        shownTypes={new Set(mentionTypes)}
        notes={[]}
        neededParagraph={0}
        from={0}
        languages={new Map()}
      />,
    ).container;

  it("makes each one element with its value, and its datetime where HTML has one", () => {
    const times = [...shown().querySelectorAll("p time")].map((time) => [
      time.textContent,
      time.getAttribute("data-told"),
      time.getAttribute("datetime"),
    ]);
    expect(times).toEqual([
      ["last Tuesday", "2023-10-31", "2023-10-31"],
      ["recently", "PAST_REF", null],
      ["three days", "P3D", "P3D"],
    ]);
  });

  it("keeps the text in full and in order, and each name whole", () => {
    const container = shown();
    const paragraphs = [...container.querySelectorAll("p")].map(({ textContent }) => textContent);
    expect(paragraphs).toEqual(told.paragraphs.map(({ start, end }) => told.text.slice(start, end)));
    expect(container.querySelector("[data-entity]")?.textContent).toBe("Sunday Times");
  });

  it("draws as vague what is", () => {
    const vague = [...shown().querySelectorAll("[data-vague]")].map(({ textContent }) => textContent);
    expect(vague).toEqual(["recently"]);
  });
});

function showText(text: string): HTMLElement {
  cleanup();
  const { article: shown } = parseArticle(`date 2023-11-06\n# Lines\n\n${text}`, {
    id: "c",
    seed: "c.txt",
    line: 1,
    nth: 1,
  });
  const from = shown.paragraphs.length - 1;
  return render(
    <Prose
      article={shown}
      mentions={[]}
      told={[]}
      shownTypes={new Set(mentionTypes)}
      notes={[]}
      neededParagraph={0}
      from={from}
      languages={new Map()}
    />,
  ).container;
}
