import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { nameManifest, namePage } from "../../../src/library/site/name-page.ts";

const page = readFileSync("index.html", "utf8");

describe("namePage", () => {
  it("puts the owner's words into title and description, as text", () => {
    const html = namePage(page, { name: "Ships & </title><b>", description: 'Of "Hallow", $& and more' });
    expect(html).toContain("<title>Ships &amp; &lt;/title>&lt;b></title>");
    expect(html).toContain('<meta name="description" content="Of &quot;Hallow&quot;, $&amp; and more" />');
  });

  it("leaves the page as it is without them", () => {
    expect(namePage(page, {})).toBe(page);
  });
});

describe("nameManifest", () => {
  const manifest = readFileSync("public/manifest.webmanifest", "utf8");

  it("calls an installed library by the owner's name, and keeps all else", () => {
    const named = JSON.parse(
      nameManifest(manifest, { name: "Ships of Hallow", description: 'Of "Hallow"' }),
    ) as unknown;
    expect(named).toEqual({
      ...JSON.parse(manifest),
      name: "Ships of Hallow",
      short_name: "Ships of Hallow",
      description: 'Of "Hallow"',
    });
  });

  it("leaves it as it is where the owner says nothing", () => {
    expect(nameManifest(manifest, {})).toBe(manifest);
  });
});
