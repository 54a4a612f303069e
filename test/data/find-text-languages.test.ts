// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findTextLanguages } from "../../src/data/find-text-languages.ts";
import type { Span } from "../../src/core/text/span.ts";

const table = readFileSync("src/core/ner/languages.bin");
const fetched = vi.fn<() => Promise<Response>>(async () => new Response(new Uint8Array(table)));

beforeEach(() => void vi.stubGlobal("fetch", fetched));
afterEach(() => void vi.unstubAllGlobals());

const english =
  "The mayor of the town said on Monday that the harbour was closed for the winter, and that the boats of the fishermen would be brought to the other side of the bay in the spring, when the ice is gone and the roads are dry again for all.";
const spanish =
  "La alcaldesa de la ciudad dijo el lunes que el puerto estaba cerrado durante el invierno y que los barcos de los pescadores serían llevados al otro lado de la bahía en primavera, cuando el hielo haya desaparecido y los caminos estén secos.";
const yiddish =
  "דער בירגערמײַסטער האָט געזאָגט מאָנטיק אַז דער פּאָרט איז פֿאַרמאַכט דעם גאַנצן ווינטער און די שיפֿן פֿון די פֿישער וועלן געבראַכט ווערן אויף דער אַנדערער זײַט.";
const vietnamese =
  "Thị trưởng thành phố nói hôm thứ Hai rằng cảng đã đóng cửa trong suốt mùa đông và thuyền của ngư dân sẽ được đưa sang phía bên kia của vịnh vào mùa xuân.";

/** One paragraph a line. */
function paragraphsOf(text: string): Span[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return span;
  });
}
const find = (text: string) => findTextLanguages(text, paragraphsOf(text));

describe("the languages of a text", () => {
  it("asks for nothing where all is English", async () => {
    expect(await find(`${english}\n${english}`)).toEqual({ whole: "en", ofParagraph: new Map(), unread: null });
    expect(fetched).not.toHaveBeenCalled();
  });

  it("tells a Spanish paragraph in an English text", async () => {
    expect(await find(`${english}\n${spanish}\n${english}`)).toEqual({
      whole: "en",
      ofParagraph: new Map([[1, "es"]]),
      unread: null,
    });
  });

  it("names a language in which no names are found", async () => {
    expect((await find(spanish)).unread).toBeNull();
    expect(await find(vietnamese)).toMatchObject({ whole: "", unread: "this language" });
    expect(await find(yiddish)).toMatchObject({ whole: "yi", unread: "Yiddish" });
  });

  it("says nothing of a text too short to tell", async () => {
    expect(await find("Lublin")).toEqual({ whole: "", ofParagraph: new Map(), unread: null });
  });
});
