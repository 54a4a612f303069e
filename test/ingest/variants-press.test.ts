import { describe, expect, it } from "vitest";
import { readText } from "./read-text.ts";

/** What press databases write beside the files of `test/fixtures/formats`: other languages, other versions. */

async function datesOf(name: string, text: string): Promise<(string | null)[]> {
  return (await readText(name, text)).documents.map(({ date }) => date);
}

describe("press databases", () => {
  it.each(["1 van 1 DOCUMENT", "1 de 1 DOCUMENTOS", "Documento 1 de 1", "1 di 1 DOCUMENTI"])(
    "Nexis may count “%s”",
    async (counter) => {
      const text = `\n\n                    ${counter}\n\n\n                    de Volkskrant\n\n                    6 november 2023 maandag\n\nKade dicht\n\nBYLINE: Mira Holt\n\nLENGTH: 20 woorden\n\nDe kade is dicht.\n\nLANGUAGE: DUTCH\n`;
      expect((await readText("n.txt", text)).documents).toMatchObject([
        { date: "2023-11-06", title: "Kade dicht", source: "de Volkskrant", paragraphs: ["De kade is dicht."] },
      ]);
    },
  );

  it("Nexis's magazines have a month, which is said", async () => {
    const text =
      "\n\n                    1 of 1 DOCUMENTS\n\n\n                    Alder Monthly\n\n                    November 2023\n\nGate\n\nLENGTH: 20 words\n\nThe gate is shut.\n";
    const { documents, problems } = await readText("n.txt", text);
    expect(documents).toMatchObject([{ date: null, source: "Alder Monthly", title: "Gate" }]);
    expect(problems).toHaveLength(1);
  });

  it("Factiva's text has small letters in its ids", async () => {
    const text =
      "Gate vote\nBy Mira Holt\n61 words\n6 November 2023\nAlder Times\nALD\nEnglish\n(c) 2023 Alder Times\n\nThe board voted.\n\nAlder Ltd\nDocument ALD0000020231106ejb600001\n";
    expect((await readText("f.txt", text)).documents).toMatchObject([
      {
        date: "2023-11-06",
        title: "Gate vote",
        source: "Alder Times",
        author: "Mira Holt",
        paragraphs: ["The board voted."],
      },
    ]);
  });

  it("ProQuest may have its day in the publication info alone", async () => {
    const text = `${"_".repeat(60)}\n\nGate\n\nPublication info: Alder Star ; Port Alder [Port Alder]. 20 Sep 2024: A1.\n\nFull text: The gate is shut.\n\nTitle: Gate\n\nPublication title: Alder Star\n\nPublication year: 2024\n\nDatabase: N\n\n${"_".repeat(60)}\n\nContact us\n`;
    expect(await datesOf("p.txt", text)).toEqual(["2024-09-20"]);
  });
});

describe("Factiva and Europresse", () => {
  it("have classes of four letters for the two scripts of Chinese", async () => {
    const page = `<html><body><div id="a" class="article"><div class="article zhcnArticle"><div id="hd"><span class="zhcnHeadline">港口支持码头</span></div><div>123 字</div><div>2018 年 10 月 7 日</div><div>17:04</div><div>奥尔德日报</div><div>ALDRB</div><p class="articleParagraph zhcnarticleParagraph">委员会支持。</p></div></div></body></html>`;
    expect((await readText("f.html", page)).documents).toMatchObject([
      { date: "2018-10-07", title: "港口支持码头", source: "奥尔德日报", paragraphs: ["委员会支持。"] },
    ]);
  });

  it.each([
    ["Vasseur, Claire<br>", "Vasseur, Claire"],
    ["", null],
  ])("of the older form has its text between empty paragraphs, after “%s”", async (line, author) => {
    const page = `<html><body><table><tr><td><span class="DocPublicationName">Gazette d'Aldre, no. 12</span><br><span class="DocHeader">Politique, </span><span class="DocHeader">mardi, </span><span class="DocHeader">3 juillet 2012</span><span class="DocHeader">, p. 4</span><br><br><span class="TitreArticleVisu">Le <span style="color:red">quai</span> fermé</span><br>${line}<p></p>Le <i>quai</i> a fermé.<p></p>Les travaux commencent.<p></p>Copyright © 2012 Presse d'Aldre.<br></td></tr><tr><td align="center">news·20120703·GA·1</td></tr></table></body></html>`;
    const { documents, problems } = await readText("e.html", page);
    expect(documents).toMatchObject([
      {
        date: "2012-07-03",
        title: "Le quai fermé",
        source: "Gazette d'Aldre",
        author,
        paragraphs: ["Le quai a fermé.", "Les travaux commencent."],
      },
    ]);
    expect(problems).toEqual([]);
  });
});
