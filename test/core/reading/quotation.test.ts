import { expect, it } from "vitest";
import { formatQuotation } from "../../../src/core/reading/quotation.ts";

const quotation = {
  words: "It rained\non  the quay.",
  title: "Storm over Odal",
  source: "The Odal Post",
  date: "2025-01-02",
  link: "https://example.org/#/a/storm?m=4",
};

it("gives the words on one line, then title, source, date and link", () => {
  expect(formatQuotation(quotation)).toBe(
    "“It rained on the quay.” Storm over Odal, The Odal Post, 2 January 2025. https://example.org/#/a/storm?m=4",
  );
});

it("leaves out what is not known", () => {
  expect(formatQuotation({ ...quotation, source: null, date: null })).toBe(
    "“It rained on the quay.” Storm over Odal. https://example.org/#/a/storm?m=4",
  );
});
