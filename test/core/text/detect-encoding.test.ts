import { describe, expect, it } from "vitest";
import { decodeSeed } from "../../../src/core/text/decode.ts";
import { encodeAs } from "../../support/encode-as.ts";

const polish = "Rada portu postanowiła poszerzyć śluzę; żegluga ruszy wiosną, powiedział inżynier.";
const czech = "Přístavní rada včera rozhodla, že rozšíří bránu; práce začnou na jaře příštího roku.";
const hungarian = "A kikötő tanácsa úgy döntött, hogy kiszélesíti a kaput; a munkák tavasszal kezdődnek.";
const russian = "Совет гавани решил расширить морские ворота. Работы начнутся весной.";
const ukrainian = "Рада гавані вирішила розширити ворота; роботи почнуться навесні, її голова їде до Києва.";
const greek = "Το συμβούλιο του λιμανιού αποφάσισε να διευρύνει την πύλη. Τα έργα αρχίζουν την άνοιξη.";
const turkish = "Liman kurulu kapıyı genişletmeye karar verdi; çalışmalar ilkbaharda başlayacak, dedi başkan.";
const hebrew = "מועצת הנמל החליטה להרחיב את השער, והעבודות יתחילו באביב הבא.";
const arabic = "قرر مجلس الميناء توسيع البوابة، وتبدأ الأعمال في الربيع المقبل.";
const french = "Le conseil du port a décidé d’élargir l’écluse ; les travaux débuteront au printemps, après la fête.";
const german =
  "Der Hafenrat hat beschlossen, das Tor zu erweitern; die Arbeiten würden im Frühjahr für länger begonnen, hieß es „spät“.";
const japanese = "港の評議会は門を広げることを決めた。工事は春に始まる。";
const simplified = "港务局今天决定拓宽港口的大门。工程将在春天开始，市长说这是我们国家的大事。";
const traditional = "港務局今天決定拓寬港口的大門。工程將在春天開始，市長說這是我們國家的大事。";
const korean = "항만 위원회는 문을 넓히기로 결정했다. 공사는 봄에 시작된다고 시장이 말했다.";

describe("decodeSeed of bytes that are no UTF-8", () => {
  it.each([
    ["windows-1250", "Polish", polish],
    ["windows-1250", "Czech", czech],
    ["windows-1250", "Hungarian", hungarian],
    ["iso-8859-2", "Polish", polish],
    ["iso-8859-2", "Czech", czech],
    ["windows-1251", "Russian", russian],
    ["windows-1251", "Ukrainian", ukrainian],
    ["koi8-r", "Russian", russian],
    ["ibm866", "Russian", russian],
    ["windows-1253", "Greek", greek],
    ["iso-8859-7", "Greek", greek],
    ["windows-1254", "Turkish", turkish],
    ["windows-1255", "Hebrew", hebrew],
    ["windows-1256", "Arabic", arabic],
    ["macintosh", "French", french],
    ["macintosh", "German", german],
    ["shift_jis", "Japanese", japanese],
    ["euc-jp", "Japanese", japanese],
    ["gb18030", "simplified Chinese", simplified],
    ["big5", "traditional Chinese", traditional],
    ["euc-kr", "Korean", korean],
  ])("recognises %s of a %s text", (encoding, _language, text) => {
    const bytes = encodeAs(encoding, `date 2002-02-02\n\n${text}\n`);
    const read = decodeSeed(bytes);
    expect(read.text).toBe(`date 2002-02-02\n\n${text}\n`);
    expect(read.doubts).toEqual(["recognised"]);
  });

  it.each([
    ["French", french],
    ["German", german],
    [
      "English with names",
      "Łódź is not there, but Søren, Zoë and Señor Núñez met “at last” in Málaga – for 5 €.".replace("Łódź", "It"),
    ],
    ["Icelandic", "Þórður Guðmundsson sagði að það væri hægt að fara á sjó í dag."],
  ])("leaves %s in Windows-1252", (_language, text) => {
    const bytes = encodeAs("windows-1252", text);
    expect(decodeSeed(bytes)).toEqual({ text, encoding: "windows-1252", doubts: ["fallback"] });
  });

  it("recognises ISO-2022-JP, as Japanese mail was sent, by its escapes", () => {
    const escaped = [0x1b, 0x24, 0x42, 0x39, 0x41, 0x24, 0x4e, 0x49, 0x3e, 0x35, 0x44, 0x32, 0x71, 0x1b, 0x28, 0x42];
    const bytes = Uint8Array.from([...new TextEncoder().encode("date 2002-02-02\n\n"), ...escaped, 10]);
    expect(decodeSeed(bytes)).toEqual({
      text: "date 2002-02-02\n\n港の評議会\n",
      encoding: "iso-2022-jp",
      doubts: ["recognised"],
    });
    const shown = "An escape, \u001b$B9A, that never ends.";
    expect(decodeSeed(new TextEncoder().encode(shown))).toEqual({ text: shown, encoding: "utf-8", doubts: [] });
  });

  it("keeps to Windows-1252 where a letter or two tell nothing", () => {
    expect(decodeSeed(encodeAs("windows-1250", "Mr Wałęsa spoke.")).encoding).toBe("windows-1252");
  });

  it("finds letters that come late in a long text", () => {
    const text = `${"The river rose.\n".repeat(5000)}${russian}\n`;
    expect(decodeSeed(encodeAs("windows-1251", text)).text).toBe(text);
  });

  it("reads what the owner names, in its own words for it, and never UTF-8 otherwise", () => {
    const bytes = encodeAs("windows-1251", "Да.");
    expect(decodeSeed(bytes, "Windows-1251")).toEqual({ text: "Да.", encoding: "windows-1251", doubts: [] });
    expect(decodeSeed(bytes, "CP1251").text).toBe("Да.");
    expect(decodeSeed(bytes, "no-such-encoding").encoding).toBe("windows-1252");
    expect(decodeSeed(new TextEncoder().encode("Да."), "koi8-r").text).toBe("Да.");
  });

  it("says when the letters make no words", () => {
    const noise = Uint8Array.from({ length: 300 }, (_, i) => (i % 7 === 6 ? 32 : 0xa0 + ((i * 37) % 96)));
    expect(decodeSeed(noise).doubts).toContain("garbled");
  });
});
