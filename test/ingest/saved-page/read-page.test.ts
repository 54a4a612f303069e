import { describe, expect, it } from "vitest";
import { readText } from "../read-text.ts";

const words = "The harbour board of Port Alder voted on Monday to build a second slip beside the customs house.";
const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

describe("saved pages", () => {
  it("leave out banners, boxes, comments and what else there is to read", async () => {
    const around = ["cookie-banner", "newsletter-box", "related", "social-share"]
      .map((name) => `<div class="${name}"><p>${words} (${name})</p></div>`)
      .join("");
    const { documents } = await readText(
      "a.html",
      page(
        "<title>Slip</title>",
        `<nav>Home</nav>${around}<div id="content"><p>${words}</p><p>Short.</p></div><section id="comments"><p>${words} So says a reader.</p></section><footer>Copyright</footer>`,
      ),
    );
    expect(documents[0]?.paragraphs).toEqual([words, "Short."]);
  });

  it("take names of people and publishers that JSON-LD gives by their ids", async () => {
    const graph = [
      {
        "@type": "NewsArticle",
        headline: "Slip",
        datePublished: "2023-11-06T23:30:00-05:00",
        dateModified: "2023-11-09",
        author: { "@id": "#p" },
        publisher: { "@id": "#o" },
      },
      { "@id": "#p", name: "Mira Holt" },
      { "@id": "#o", name: "Courier" },
    ];
    const { documents } = await readText(
      "a.html",
      page(
        `<script type="application/ld+json">${JSON.stringify({ "@graph": graph })}</script>`,
        `<article><p>${words}</p></article>`,
      ),
    );
    expect(documents).toMatchObject([
      { date: "2023-11-06", dateRule: "published", title: "Slip", author: "Mira Holt", source: "Courier" },
    ]);
  });

  it("are never dated by a change", async () => {
    const { documents, problems } = await readText(
      "a.html",
      page('<meta property="article:modified_time" content="2023-12-01">', `<article><p>${words}</p></article>`),
    );
    expect(documents).toMatchObject([{ date: null, dateRule: null }]);
    expect(problems).toEqual([]);
  });

  it("run nothing and keep no script, style or hidden text", async () => {
    const { documents } = await readText(
      "a.html",
      page(
        "",
        `<article><p>${words}</p><script>alert(1)</script><style>p{}</style><p hidden>No.</p><p style="display: none">No.</p><svg><script>alert(2)</script></svg><p onclick="x()">Yes, <a href="javascript:x()">read</a> this.</p></article>`,
      ),
    );
    expect(documents[0]?.paragraphs).toEqual([words, "Yes, read this."]);
    expect(documents[0]?.url).toBeNull();
  });
});
