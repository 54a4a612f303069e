import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readText } from "../read-text.ts";

const mail = (...parts: readonly string[]) =>
  `From: Mira Holt <m@e.org>\nDate: Mon, 6 Nov 2023 10:00:00 +0000\nSubject: Minutes\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="x"\n\n--x\nContent-Type: text/plain; charset=utf-8\n\nSee the minutes.\n${parts.map((part) => `--x\n${part}\n`).join("")}--x--\n`;

const attached = (name: string, type: string, content: string) =>
  `Content-Type: ${type}\nContent-Disposition: attachment; filename="${name}"\n\n${content}`;

const packed = (name: string, bytes: Uint8Array) =>
  `Content-Type: application/octet-stream; name="${name}"\nContent-Disposition: attachment;\n filename="${name}"\nContent-Transfer-Encoding: base64\n\n${Buffer.from(bytes).toString("base64")}`;

const word = (text: string) =>
  zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${text
        .split("\n")
        .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
        .join("")}</w:body></w:document>`,
    ),
  });

const letter = { date: "2023-11-06", title: "Minutes", author: "Mira Holt", paragraphs: ["See the minutes."] };

describe("what is attached to a mail", () => {
  it("is an article of its own behind the mail, that names it and has its day", async () => {
    const { documents, problems, format } = await readText(
      "a.eml",
      mail(packed("vote.docx", word("The board voted."))),
    );
    expect(documents).toMatchObject([
      letter,
      {
        file: "a.eml/vote.docx",
        date: "2023-11-06",
        dateRule: "sent",
        source: "Attached to “Minutes”",
        paragraphs: ["The board voted."],
      },
    ]);
    expect(problems).toEqual([]);
    expect(format).toBe("Mail with Word file");
  });

  it("keeps the day that it says itself", async () => {
    const { documents } = await readText("a.eml", mail(packed("vote.docx", word("5 November 2023\nThe board voted."))));
    expect(documents.map(({ date }) => date)).toEqual(["2023-11-06", "2023-11-05"]);
  });

  it("is no problem where it is a picture, a signature, an invitation or a program", async () => {
    const { documents, problems } = await readText(
      "a.eml",
      mail(
        attached("i.ics", "text/calendar", "BEGIN:VCALENDAR"),
        attached("signature.asc", "application/pgp-signature", "-----BEGIN PGP SIGNATURE-----"),
        packed("slip.png", strToU8("\x89PNG\r\n", true)),
        packed("tool.exe", strToU8("MZ\0\0\0\0\0\0", true)),
      ),
    );
    expect(documents).toMatchObject([letter]);
    expect(problems).toEqual([]);
  });

  it("is said where it should have a text and has none", async () => {
    const { documents, problems } = await readText("a.eml", mail(packed("vote.docx", zipSync({ x: strToU8("y") }))));
    expect(documents).toHaveLength(2);
    const broken = await readText("a.eml", mail(packed("vote.docx", word("").subarray(0, 200))));
    expect(broken.documents).toMatchObject([letter]);
    expect(broken.problems).toMatchObject([{ kind: "file-damaged", file: "a.eml/vote.docx" }]);
    expect(problems).toEqual([]);
  });

  it("has only a name, whatever path a mail gives it", async () => {
    const { documents } = await readText(
      "a.eml",
      mail(attached("../../etc/minutes.txt", "text/plain", "The board voted.")),
    );
    expect(documents.map(({ file }) => file)).toEqual(["a.eml", "a.eml/minutes.txt"]);
  });
});

describe("a mail in letters that no header names", () => {
  it("is read, and it is said once that they were guessed", async () => {
    const { readFile } = await import("../../../src/ingest/read-file.ts");
    const one = "From: m@e.org\nDate: Mon, 6 Nov 2023 10:00:00 +0000\nSubject: Caf\xe9\nX-A: b\n\nThe caf\xe9 opens.\n";
    const box = `From m@e.org Mon Nov  6 10:00:00 2023\n${one}\nFrom m@e.org Mon Nov  6 10:00:00 2023\n${one}`;
    const { documents, problems } = await readFile({ name: "a.mbox", bytes: strToU8(box, true) });
    expect(documents).toMatchObject([
      { title: "Café", paragraphs: ["The café opens."] },
      { title: "Café", paragraphs: ["The café opens."] },
    ]);
    expect(problems).toHaveLength(1);
  });
});
