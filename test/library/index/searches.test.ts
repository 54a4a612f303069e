import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findHits } from "../../../src/core/query/hits.ts";
import { parseQuery } from "../../../src/core/query/parse.ts";
import { findPhrases } from "../../../src/core/query/phrase.ts";
import type { LibraryIndex } from "../../../src/library/index/library-index.ts";
import { folderOfReportCase, listReportCases, readReportExpectation } from "../../support/report-case.ts";
import { article, library, openLibrary } from "./sample-library.ts";

/** Texts in many languages: what finds each, without the speller, and what must not. */
const texts: readonly {
  readonly language: string;
  readonly text: string;
  readonly finds: readonly string[];
  readonly misses?: readonly string[];
}[] = [
  {
    language: "English",
    text: "The gate cost $1,043 a day, 10,000 marks in all, for 1 234 567 people in the U.S. and the U.K.; an F-16 flew over.",
    finds: [
      "1043",
      "1,043",
      "10000",
      "10,000",
      "10 000",
      "1234567",
      "1 234 567",
      "US",
      "U.S.",
      "UK",
      "f16",
      "F-16",
      '"1,043 a day"',
    ],
    misses: ["1044", "100", "043,10", "usa"],
  },
  {
    language: "English with fractions",
    text: "It cost £1,043.50 in all, €10.000,75 there and 12 500.25 here; the list was 1,043,50.",
    finds: ["1043", "1043.50", "1,043.50", "10000", "12500", "043"],
    misses: ["104350", "1000075"],
  },
  {
    language: "English with degrees",
    text: "A Ph.D. and a B.Sc. of the U.S.S.R.",
    finds: ["phd", "PhD", "Ph.D.", "bsc", "B.Sc.", "ussr"],
    misses: ["msc", "edd"],
  },
  {
    language: "English with degrees in one",
    text: "A PhD and an MSc.",
    finds: ["phd", "Ph.D.", "M.Sc."],
    misses: ["B.Sc."],
  },
  {
    language: "English",
    text: "The US and the UK signed; NATO was told.",
    finds: ["U.S.", "US", "U.K.", "N.A.T.O."],
    misses: ["U.N.", "U.S.A."],
  },
  {
    language: "English with initials in small letters",
    text: "Some ferries, e.g. the Marten, left at 6 p.m. for the u.s. coast; the U.S. Army and the N.A.T.O. fleet stayed.",
    finds: [
      "eg",
      "e.g.",
      "pm",
      "p.m.",
      '"6 pm"',
      '"6 p.m."',
      "u.s.",
      "U.S.",
      '"US Army"',
      '"U.S. Army"',
      '"NATO fleet"',
    ],
    misses: ["ie", "i.e.", "am", '"UK Army"'],
  },
  {
    language: "English with initials in one",
    text: "Some ferries, eg the Marten, left at 6 pm for the US coast; the US Army and the NATO fleet stayed, ie slept.",
    finds: [
      "eg",
      "e.g.",
      "i.e.",
      "pm",
      "p.m.",
      '"6 p.m."',
      "u.s.",
      '"U.S. Army"',
      '"US Army"',
      '"N.A.T.O. fleet"',
      "U.S. army",
    ],
    misses: ["a.m.", "u.k.", '"U.K. Army"'],
  },
  {
    language: "English",
    text: "The court held the toll uncon-\nstitutional and the whole cor-\nporation liable; the well-\nknown engineer was heard.",
    finds: [
      "unconstitutional",
      "corporation",
      "well-known",
      '"well-known engineer"',
      '"toll unconstitutional and"',
      "wellknown",
      '"cor- poration"',
    ],
    misses: ["constitutional", "poration liable corpo"],
  },
  {
    language: "English",
    text: "The steam\u00ad\nship was late, and so was the pas-\r\n  senger list; the quick-witted mate said naïve things.",
    finds: ["steamship", "passenger", '"passenger list"', "quick-witted", "witted", "naive"],
    misses: ["passengers", "quickwitted"],
  },
  {
    language: "English",
    text: "O’Neill’s ship didn't sail; COVID-19 kept J.K. Rowan’s crew ashore in 2021, on 3.5 acres.",
    finds: ["oneill OR o'neill", "neill", "covid19", "covid-19", "JK", "rowan", "2021", "3.5"],
    misses: ["neills", "35"],
  },
  {
    language: "German",
    text: "Herr Müller aus Köln fuhr über Zürich nach München; die Straße war glatt, die Brücke gesperrt.",
    finds: [
      "mueller",
      "muller",
      "Müller",
      "koeln",
      "köln",
      "zuerich",
      "muenchen",
      "strasse",
      "straße",
      "uber",
      "bruecke",
      "MÜLLER",
    ],
    misses: ["moeller", "kolln"],
  },
  {
    language: "German",
    text: "Der Bundes\u00adkanzler zahlte 1.250.000 Mark und 3,5 Pfennig.",
    finds: ["bundeskanzler", "1250000", "1.250.000", "mark"],
    misses: ["kanzlerin"],
  },
  {
    language: "German in small letters",
    text: "die frau müller fuhr nach köln, weiter nach århus und über die große brücke.",
    finds: ["mueller", "koeln", "aarhus", "Mueller", "Koeln", "Aarhus", "ueber", "bruecke", "grosse", "muller"],
    misses: ["moeller", "aalborg"],
  },
  {
    language: "Swiss German",
    text: "Der Bau kostete 1’250’000 Franken und 12'500 Stunden.",
    finds: ["1250000", "1’250’000", "12500", "12'500", "franken"],
    misses: ["1250"],
  },
  {
    language: "Danish",
    text: "Toget fra Århus til København kørte over Øresund; Søren Ærø så det.",
    finds: ["aarhus", "arhus", "Århus", "kobenhavn", "oeresund", "oresund", "soeren", "søren", "aero"],
    misses: ["aalborg"],
  },
  {
    language: "Swedish",
    text: "Åke Ångström bor i Göteborg vid en blå sjö.",
    finds: ["aake", "ake", "angstrom", "aangstroem", "goeteborg", "göteborg", "bla"],
    misses: ["gotland"],
  },
  {
    language: "Norwegian",
    text: "Bjørnson reiste fra Tromsø til Ås.",
    finds: ["bjørnson", "bjornson", "bjoernson", "tromso", "tromsoe", "aas"],
    misses: ["bergen"],
  },
  {
    language: "Icelandic",
    text: "Þórður Guðmundsson kom til Reykjavíkur.",
    finds: ["thordur", "þórður", "gudmundsson", "reykjavikur"],
    misses: ["tordur"],
  },
  {
    language: "French",
    text: "L’été, l'œuvre de Françoise coûta 12\u202f500 francs à Besançon.",
    finds: ["ete", "été", "oeuvre", "œuvre", "francoise", "12500", "12 500", "besancon"],
    misses: ["ouvre"],
  },
  {
    language: "Spanish",
    text: "El señor Núñez llegó a Logroño; el pingüino también.",
    finds: ["senor", "nunez", "logrono", "pinguino", "LOGROÑO"],
    misses: ["logron"],
  },
  {
    language: "Portuguese",
    text: "A eleição em São Paulo não foi adiada; o avô falou.",
    finds: ["eleicao", "eleição", "sao paulo", "nao", "avo"],
    misses: ["eleicoes"],
  },
  {
    language: "Italian",
    text: "L'università di Forlì è più antica di così.",
    finds: ["universita", "forli", "piu", "cosi"],
    misses: ["forlimpopoli"],
  },
  {
    language: "Polish",
    text: "Rada portu w Łodzi postanowiła poszerzyć śluzę; żegluga ruszy wiosną.",
    finds: ["lodzi", "łodzi", "poszerzyc", "sluze", "zegluga", "wiosna"],
    misses: ["zeglug"],
  },
  {
    language: "Czech",
    text: "Příliš žluťoučký kůň běžel přes Ústí.",
    finds: ["prilis", "zlutoucky", "kun", "bezel", "usti", "kůň"],
    misses: ["kune"],
  },
  {
    language: "Hungarian",
    text: "Az őrült Győző Budapestről írt.",
    finds: ["orult", "gyozo", "budapestrol", "irt", "őrült"],
    misses: ["gyor"],
  },
  {
    language: "Romanian",
    text: "Președintele a vorbit la București și Iași.",
    finds: ["presedintele", "bucuresti", "iasi", "preşedintele"],
    misses: ["iasul"],
  },
  {
    language: "Croatian",
    text: "Đorđe Žižić iz Šibenika čeka.",
    finds: ["dorde", "zizic", "sibenika", "ceka"],
    misses: ["sibenik-knin"],
  },
  {
    language: "Turkish",
    text: "İstanbul’da IŞIK ve ışık, Erdoğan çağrısı.",
    finds: ["istanbul", "isik", "ışık", "erdogan", "cagrisi"],
    misses: ["isikli"],
  },
  {
    language: "Vietnamese",
    text: "Nguyễn Văn Đức sống ở Hà Nội và Đà Nẵng.",
    finds: ["nguyen", "duc", "ha noi", "da nang", "Nguyễn"],
    misses: ["hue"],
  },
  {
    language: "Russian",
    text: "Совет гавани решил расширить ворота. Ёлка стоит в Королёве.",
    finds: ["совет", "СОВЕТ", "елка", "ёлка", "королеве"],
    misses: ["советник"],
  },
  {
    language: "Ukrainian",
    text: "Київ і Львів чекають на їхній поїзд.",
    finds: ["київ", "киів", "львів", "їхній", "поїзд"],
    misses: ["киев"],
  },
  {
    language: "Greek",
    text: "Ο πρωθυπουργός μίλησε στην Αθήνα· ο κόσμος άκουγε.",
    finds: ["πρωθυπουργος", "ΑΘΗΝΑ", "αθηνα", "κόσμος", "κοσμος"],
    misses: ["κοσμο"],
  },
  {
    language: "Arabic",
    text: "قرأ الكاتب الكتاب في المدرسة بالقاهرة وقال إن الحرب انتهت سنة ١٩٤٨، وعاد إلى مكتبة والده.",
    finds: [
      "كتاب",
      "الكتاب",
      "مدرسة",
      "المدرسه",
      "مدرسه",
      "قاهرة",
      "القاهرة",
      "حرب",
      "1948",
      "١٩٤٨",
      "ان",
      "إن",
      "مكتبه",
      "الى",
    ],
    misses: ["كتابين", "1949"],
  },
  {
    language: "Arabic",
    text: "وَصَلَ الوَفْدُ لِلمَدِينَةِ وللمدينة مستشفى كبير؛ كلفته ١٠٬٠٠٠ دينار.",
    finds: ["وفد", "الوفد", "مدينة", "المدينه", "مستشفي", "مستشفى", "10000"],
    misses: ["وفود"],
  },
  {
    language: "Persian",
    text: "کتاب‌های ایرانی در تهران ۱۲۳ ریال است.",
    finds: ["كتابهاي", "کتابهای", "ايراني", "ایرانی", "تهران", "123", "۱۲۳"],
    misses: ["کتابی"],
  },
  {
    language: "Urdu",
    text: "وہ لاہور میں رہتے ہیں، قیمت ۴۵۰ روپے۔",
    finds: ["لاہور", "لاهور", "450", "قیمت", "قيمت"],
    misses: ["کراچی"],
  },
  {
    language: "Hebrew",
    text: 'דובר צה"ל אמר כי הכוחות נכנסו בירושלים ומתל־אביב; הממשלה שבכנסת החליטה. ח״כ דיבר.',
    finds: ['צה"ל', "צהל", "צה״ל", "ירושלים", "בירושלים", "כוחות", "הכוחות", "ממשלה", "כנסת", "אביב", "חכ", 'ח"כ'],
    misses: ["ירושלמי", "צה"],
  },
  {
    language: "Hebrew without prefixes",
    text: 'ירושלים, כנסת, ממשלה, כוחות, תקופה, שגריר, רכבת: צה"ל',
    finds: ["בירושלים", "הכנסת", "לממשלה", "מכוחות", "ובתקופה", "ששגריר", "כרכבת", "שבירושלים", 'בצה"ל', "ירושל*"],
    misses: ['"בירושלים"', "ירושלמי", "מכנסיים"],
  },
  { language: "Hebrew", text: "שָׁלוֹם לַבָּתִּים", finds: ["שלום", "בתים", "לבתים"], misses: ["שלומי"] },
  {
    language: "Hindi",
    text: "क़लम और ज़मीन की सड़क, हिंदी में १२३ बार; चाँद निकला।",
    finds: ["कलम", "क़लम", "जमीन", "सडक", "हिंदी", "123", "चांद", "चाँद"],
    misses: ["कल"],
  },
  { language: "Bengali", text: "ঢাকায় ১৯৭১ সালে বাংলা।", finds: ["1971", "১৯৭১", "বাংলা"], misses: ["1972"] },
  { language: "Tamil", text: "சென்னை நகரில் மழை பெய்தது.", finds: ["சென்னை", "மழை"], misses: ["மழ"] },
  { language: "Thai", text: "กรุงเทพมหานครมีฝนตก ๒๕๖๖", finds: ["กรุงเทพ", "ฝนตก", "2566"], misses: ["เชียงใหม่"] },
  {
    language: "Chinese",
    text: "國家領導人在臺灣談論經濟發展。港口扩建。",
    finds: ["国家", "國家", "领导人", "台湾", "经济", "經濟發展", "港口", "擴建"],
    misses: ["国会", "北京"],
  },
  {
    language: "Chinese",
    text: "中国政府宣布，东\n京会议将在春天召开。",
    finds: ["中國", "政府", "东京", "東京", "會議"],
    misses: ["上海"],
  },
  {
    language: "Japanese",
    text: "港の評議会は門を広げることを決めた。か\u3099っこうとｶﾞｽと東京ﾀﾜｰ。",
    finds: ["評議会", "がっこう", "か\u3099っこう", "ガス", "ｶﾞｽ", "タワー", "東京タワー", "門"],
    misses: ["ガソリン", "大阪"],
  },
  {
    language: "Japanese",
    text: "ガスとタワー、ｺﾝﾋﾟｭｰﾀ、２０２３年。",
    finds: ["ｶﾞｽ", "ﾀﾜｰ", "コンピュータ", "2023", "２０２３"],
    misses: ["2024"],
  },
  {
    language: "Korean",
    text: "\u1112\u1161\u11ab\u1100\u116e\u11a8 대통령이 서울에서 말했다.",
    finds: ["한국", "\u1112\u1161\u11ab\u1100\u116e\u11a8", "대통령", "서울"],
    misses: ["부산"],
  },
  {
    language: "Hawaiian",
    text: "Hawaiʻi and Oʻahu; the Qurʾān and ʿAbd al-Raḥmān.",
    finds: ["hawaii", "hawaiʻi", "oahu", "quran", "abd", "rahman", "ʿAbd"],
    misses: ["hawai", "awaii"],
  },
  { language: "Maltese", text: "Ħal Għaxaq u ż-Żejtun.", finds: ["hal", "ghaxaq", "zejtun"], misses: ["mdina"] },
  { language: "Welsh", text: "Tŷ’r Cymry yng Nghaerdydd.", finds: ["ty", "cymry", "nghaerdydd"], misses: ["cymru"] },
  {
    language: "Indian English",
    text: "The dam cost Rs 12,34,567 in all.",
    finds: ["1234567", "12,34,567"],
    misses: ["34567"],
  },
];

/** Those of the cases after public reports that say what finds them. */
const reported = listReportCases().flatMap((name) => {
  const { finds = {}, misses = {} } = readReportExpectation(name) as {
    finds?: Record<string, readonly string[]>;
    misses?: Record<string, readonly string[]>;
  };
  return Object.keys(finds).map((file) => ({
    language: `${name}/${file}`,
    text: readFileSync(join(folderOfReportCase(name), file), "utf8"),
    finds: finds[file] ?? [],
    misses: misses[file] ?? [],
  }));
});
const all = [...texts, ...reported];

const { articles } = library(all.map(({ text }, i) => article(`t${i}`, "2023-11-06", text, { title: "" })));
const rows = all.flatMap(({ language, text, finds, misses = [] }, i) => [
  ...finds.map((q) => [language, q, true, text, i] as const),
  ...misses.map((q) => [language, q, false, text, i] as const),
]);

let index: LibraryIndex;
beforeAll(async () => {
  index = await openLibrary(library(articles));
});
afterAll(() => index.close());

describe("searches in many languages", () => {
  it("are a hundred and eighty at least", () => {
    expect(rows.length).toBeGreaterThanOrEqual(180);
  });

  it.each(rows)("%s: %s is found, %s, and marked, in %s", async (_language, q, isFound, text, i) => {
    const { places, didYouMean } = await index.search({ q, order: "newest", offset: 0, limit: 1000 });
    const ids = didYouMean?.isUsed === true ? [] : places.map((place) => articles[place]?.id);
    expect(ids.includes(`t${i}`)).toBe(isFound);
    if (q.includes(" ") && !q.startsWith('"')) return; // several words, or an operator
    expect(findHits(text, findPhrases(parseQuery(q).tree)).length > 0).toBe(isFound);
  });
});
