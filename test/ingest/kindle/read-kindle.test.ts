import { describe, expect, it } from "vitest";
import { readText } from "../read-text.ts";

const entry = (book: string, detail: string, words: string) => `${book}\r\n${detail}\r\n\r\n${words}\r\n==========\r\n`;

const detail = (place: string) =>
  `- Your Highlight on Location ${place} | Added on Monday, November 6, 2023 9:12:45 PM`;

describe("Kindle clippings", () => {
  it.each([
    ["- Your Highlight on Location 1-2 | Added on Monday, 6 November 2023 21:12:45", "2023-11-06"],
    ["- Ihre Markierung Position 14-14 | Hinzugefügt am Freitag, 26. April 2013 um 00:49:32 Uhr", "2013-04-26"],
    ["- Votre surlignement à l\u02BCemplacement 144-146 | Ajouté le vendredi 26 avril 2013 à 00:18:27", "2013-04-26"],
    ["- Mi subrayado Posición 70 | Añadido el sábado, 12 de octubre de 2019 0:37:31", "2019-10-12"],
    ["- La mia evidenziazione Posizione 22-22 | Aggiunto il venerdì 6 aprile 12, 00:25:08", "2012-04-06"],
    ["- Seu destaque na posição 77 | Adicionado na data segunda-feira, 17 de junho de 2013, 20:39:30", "2013-06-17"],
    ["– Ваш выделенный отрывок | Место 66-67 | Добавлено: пятница, 26 февраля 2016 г. в 11:00:57", "2016-02-26"],
    ["- 12ページ|位置No. 180-182のハイライト |作成日: 2022年5月28日土曜日 13:21:54", "2022-05-28"],
    ["- 您在位置 #180-182的标注 | 添加于 2016年2月26日星期五 下午10:56:04", "2016-02-26"],
    ["- Uw markering op locatie 66-67 | Toegevoegd op maandag 30 september 2019 18:00:39", "2019-09-30"],
  ])("reads the day of %j", async (detail, date) => {
    const { documents, problems } = await readText(
      "My Clippings.txt",
      entry("Tides (Mira Holt)", detail, "The sea waits."),
    );
    expect(documents).toMatchObject([{ date, title: "Tides", author: "Mira Holt", paragraphs: ["The sea waits."] }]);
    expect(problems).toEqual([]);
  });

  it("takes the last bracket for the author, brackets in it and all", async () => {
    const { documents } = await readText(
      "My Clippings.txt",
      entry("潮 (新版) (（美）米切尔)", "- 标注 | 添加于 2016年2月26日星期五 下午10:56:04", "海。"),
    );
    expect(documents).toMatchObject([{ title: "潮 (新版)", author: "（美）米切尔" }]);
  });

  it("lists a highlight that grew once, as it is last", async () => {
    const text =
      entry("A (B)", detail("98-98"), "The tide turned") +
      entry("A (B)", detail("98-99"), "The tide turned early.") +
      entry("A (B)", detail("120-121"), "The tide turned");
    expect((await readText("My Clippings.txt", text)).documents[0]?.paragraphs).toEqual(["The tide turned early."]);
  });
});
