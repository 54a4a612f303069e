import { expect, it, vi } from "vitest";
import { formatHead } from "../../../src/library/formats/head.ts";
import { renderFirstScreen } from "../../../src/app/first/render.tsx";
import { makeHead, makeRow } from "../../support/page.tsx";

const rows = Array.from({ length: 30 }, (_, at) =>
  makeRow({ id: `talks-${30 - at}`, date: `2023-11-${String(30 - at).padStart(2, "0")}` }),
);

it("draws the newest rows as links to their articles, for windows of any height but the tallest", () => {
  const html = renderFirstScreen(formatHead(makeHead(rows)));
  const links = Array.from(html.matchAll(/href="#\/a\/([^"]+)"/gu), ([, id]) => id);
  expect(links.slice(0, 3)).toEqual(["talks-30", "talks-29", "talks-28"]);
  expect(links.length).toBeGreaterThan(9);
});

it("says how many articles there are, and has the search field and the ways to the other screens", () => {
  const html = renderFirstScreen(formatHead(makeHead(rows)));
  expect(html).toContain("<b>30</b> articles");
  expect(html).toContain('aria-label="Search articles"');
  expect(html).toContain('href="#/entities"');
});

it("writes no style into an element, which the page's policy refuses, and nothing that is only for hydration", () => {
  const html = renderFirstScreen(formatHead(makeHead(rows)));
  expect(html).not.toMatch(/ style=|<!--|<template|<script/u);
});

it("makes no markup of a title", () => {
  const title = `<img src=x onerror="alert(1)"> & 'quotes' style="color: red"`;
  const html = renderFirstScreen(formatHead(makeHead([makeRow({ id: "odd", title })])));
  expect(html).toContain(
    "&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#x27;quotes&#x27; style=&quot;color: red&quot;",
  );
});

it("draws of a library without articles the masthead alone: what to do then comes with the app", () => {
  const html = renderFirstScreen(formatHead(makeHead([])));
  expect(html).toContain('aria-label="Search articles"');
  expect(html).not.toContain("<li");
});

it("leaves no timer that would hold up the build after all is written", () => {
  vi.useFakeTimers();
  try {
    renderFirstScreen(formatHead(makeHead(rows)));
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
