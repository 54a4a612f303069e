// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/core/article/parse-article.ts";
import type { ResolvedMention } from "../../../src/core/entities/entity.ts";
import { mentionTypes, type MentionType } from "../../../src/core/ner/mention.ts";
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

function show(shown: readonly MentionType[] = mentionTypes) {
  return render(
    <Prose article={article} mentions={mentions} shownTypes={new Set(shown)} neededParagraph={0} from={0} />,
  ).container;
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
      <Prose article={long} mentions={[]} shownTypes={new Set(mentionTypes)} neededParagraph={900} from={0} />,
    );
    const drawn = container.querySelectorAll("p[data-paragraph]").length;
    expect(drawn).toBeGreaterThan(900);
    expect(drawn).toBeLessThan(10_000);
  });
});
