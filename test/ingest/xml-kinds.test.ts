import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readFile } from "../../src/ingest/read-file.ts";
import { readText } from "./read-text.ts";

const page = (order: string, ...regions: readonly string[]) =>
  `<?xml version="1.0"?><PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Metadata><Created>2020-01-01T00:00:00</Created></Metadata><Page imageFilename="a.png">${order}${regions.join("")}</Page></PcGts>`;
const equiv = (text: string) => `<TextEquiv><Unicode>${text}</Unicode></TextEquiv>`;

describe("a page in PAGE", () => {
  it("is read in its order of reading, a paragraph a region, cut words joined", async () => {
    const order = `<ReadingOrder><OrderedGroup id="g"><RegionRefIndexed index="0" regionRef="r2"/><RegionRefIndexed index="1" regionRef="r1"/></OrderedGroup></ReadingOrder>`;
    const text = page(
      order,
      `<TextRegion id="r1"><TextLine>${equiv("No vote.")}${equiv("No yote.")}</TextLine>${equiv("No vote.")}</TextRegion>`,
      `<TextRegion id="r2"><TextLine><Word>${equiv("The")}</Word>${equiv("The har-")}</TextLine><TextLine>${equiv("bour board met.")}</TextLine></TextRegion>`,
    );
    const { documents, problems } = await readText("1905-08-30_p1.xml", text);
    expect(documents).toMatchObject([{ date: "1905-08-30", paragraphs: ["The harbour board met.", "No vote."] }]);
    expect(problems).toEqual([]);
  });

  it("may have its text at regions or at words alone", async () => {
    const text = page(
      "",
      `<TextRegion id="a">${equiv("One har-\nbour.")}</TextRegion>`,
      `<TextRegion id="b"><TextLine><Word>${equiv("Two")}</Word><Word>${equiv("words.")}</Word></TextLine></TextRegion>`,
    );
    expect((await readText("p.xml", text)).documents).toMatchObject([{ paragraphs: ["One harbour.", "Two words."] }]);
  });
});

describe("XML that no reader knows", () => {
  it.each([
    ["subscriptions.opml", `<?xml version="1.0"?><opml version="2.0"><body/></opml>`, "list of feeds"],
    ["route.xml", `<!-- x --><gpx version="1.1"><trk/></gpx>`, "“gpx”"],
  ])("is said and is no text: %s", async (name, text, said) => {
    const { documents, problems } = await readText(name, text);
    expect(documents).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).toContain(said);
  });

  it("may be what a text begins with", async () => {
    expect((await readText("note.txt", "<gpx> is how a route begins.\n")).documents).toHaveLength(1);
  });
});

describe("a book", () => {
  it("does not repeat its title above its first chapter", async () => {
    const book = {
      "META-INF/container.xml": `<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>`,
      "b.opf": `<package version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Tide Tables</dc:title><dc:date>2023-11-06</dc:date></metadata><manifest><item id="a" href="a.xhtml"/><item id="b" href="b.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>`,
      "a.xhtml": `<html><body><h1>Tide tables</h1><p>First.</p></body></html>`,
      "b.xhtml": `<html><body><h1>Tide Tables</h1><p>Second.</p></body></html>`,
    };
    const bytes = zipSync(Object.fromEntries(Object.entries(book).map(([path, text]) => [path, strToU8(text)])));
    const { documents } = await readFile({ name: "b.epub", bytes });
    expect(documents).toMatchObject([{ title: "Tide Tables", paragraphs: ["First.", "Tide Tables", "Second."] }]);
  });
});
