import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readFile } from "../../../src/ingest/read-file.ts";
import { readText } from "../read-text.ts";

describe("WhatsApp chats", () => {
  it.each([
    [
      "Arabic digits and marks",
      "\u200F٦\u200F/١١\u200F/٢٠٢٣، ٩:١٢ م - سارة: مرحبا\n\u200F١٣\u200F/١١\u200F/٢٠٢٣، ٩:١٢ ص - علي: نعم",
      ["2023-11-06", "2023-11-13"],
    ],
    ["Finland's clock", "13.6.2018 klo 21.25 - Anna: Moi", ["2018-06-13"]],
    ["Canada's dates", "[2023-12-20, 5:46:10\u202Fp.m.] Ana: Hello", ["2023-12-20"]],
    [
      "dots, which are day first",
      "06.11.23, 21:12 - Anna: Hallo\n07.11.23, 21:12 - Anna: Tschüss",
      ["2023-11-06", "2023-11-07"],
    ],
    ["a space inside p. m.", "13/6/18, 9:25 p.\u00A0m. - Luis: Adiós", ["2018-06-13"]],
  ])("reads %s", async (_, text, dates) => {
    const { documents, problems } = await readText("_chat.txt", text);
    expect(documents.map(({ date }) => date)).toEqual(dates);
    expect(problems).toEqual([]);
  });

  it("takes a line in another phone's form for words of the message it was pasted into", async () => {
    const { documents } = await readText(
      "WhatsApp Chat with Quay.txt",
      "11/13/23, 9:12 PM - Ana: He wrote:\n[06.11.23, 21:12:45] Bo: Not in May.",
    );
    expect(documents).toMatchObject([
      { date: "2023-11-13", title: "Quay", paragraphs: ["Ana: He wrote:\n[06.11.23, 21:12:45] Bo: Not in May."] },
    ]);
  });

  it("is called as the archive it came in", async () => {
    const bytes = zipSync({
      "_chat.txt": strToU8("[06.11.23, 21:12:45] Bo: Hello"),
      "photo.jpg": new Uint8Array([0xff, 0xd8, 0xff]),
    });
    const { documents, problems } = await readFile({ name: "WhatsApp Chat - Night Ferry.zip", bytes });
    expect(documents).toMatchObject([{ title: "Night Ferry", source: "WhatsApp", date: "2023-11-06" }]);
    expect(problems).toEqual([]);
  });

  it("leaves a journal with dates in brackets to be read as a journal", async () => {
    expect(
      (await readText("new.txt", "[2020-10-03 08:15] Gate tests\nThe new gate shut in four minutes.\n")).format,
    ).toBe("Plain text");
  });
});
