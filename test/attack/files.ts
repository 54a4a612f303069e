import { strToU8, zipSync } from "fflate";
import { parseSeed } from "../../src/core/article/parse-seed.ts";
import { seedOfShared } from "../../src/data/adding/shared-seed.ts";
import { readArticles, type ReadArticles } from "../../src/ingest/read-articles.ts";
import type { Target } from "./areas.ts";
import { oddWords, scripts } from "./seeds.ts";
import type { Count } from "./tally.ts";

/** What one file may take to read; a busy machine is given its time. */
const mostMs = 60_000;

const words = "The harbour at Odal opened";
const xml = (text: string) =>
  text.replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0)};`).replace(/[^\P{Cc}\t\n\r]/gu, "\uFFFD");

const alto = (text: string) =>
  `<alto><Layout><Page><PrintSpace><TextBlock><TextLine><String CONTENT="${text}"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>`;
const pageXml = (text: string) =>
  `<PcGts><Page><TextRegion id="${text}"><TextLine><TextEquiv><Unicode>${text}</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>`;
const mets = (files: readonly string[], title = "Odal Times", day = "1890-05-06") =>
  `<mets xmlns:xlink="x"><dmdSec><mods><titleInfo><title>${title}</title></titleInfo><dateIssued>${day}</dateIssued></mods></dmdSec>` +
  `<fileSec>${files.map((file, n) => `<file ID="f${n}"><FLocat xlink:href="${file}"/></file>`).join("")}</fileSec></mets>`;
const zip = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), { level: 1 });

/** Files that scanners write and apps share, with hostile texts in each place that holds one. No engine has a part in it. */
export async function attackFiles(_: Target, count: Count): Promise<void> {
  for (const bad of [...scripts, ...oddWords]) {
    const text = `${xml(bad)} ${words}`;
    await read(count, `ALTO of ${bad}`, "1890-05-06.xml", strToU8(alto(text)));
    await read(count, `PAGE of ${bad}`, "1890-05-06.xml", strToU8(pageXml(text)));
    const page = { "m/a.xml": alto(words), "m/other.xml": alto("Not listed.") };
    await read(count, `METS that lists ${bad}`, "i.zip", zip({ "m/mets.xml": mets([xml(bad), "a.xml"]), ...page }));
    await read(
      count,
      `METS called ${bad}`,
      "i.zip",
      zip({ "m/mets.xml": mets(["a.xml"], xml(bad), xml(bad)), ...page }),
    );
    count(`shared ${bad}`, sharedFaults(bad));
  }
  const others: Readonly<Record<string, string>> = {
    "lists itself": mets(["mets.xml", "a.xml"]),
    "lists another list": mets(["mets2.xml", "a.xml"]),
    "lists a page twice": mets(["a.xml", "./a.xml", "file:///a.xml"]),
    "lists what lies outside": mets(["../../a.xml", "C:\\a.xml", "http://example.com/a.xml", "a.xml"]),
    "has pointers in pointers": mets(["a.xml"]).replace("</mets>", `${"<div><fptr>".repeat(3_000)}</mets>`),
    "declares entities": `<!DOCTYPE mets [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>${mets(["a.xml"], "&b;")}`,
  };
  for (const [name, list] of Object.entries(others))
    await read(
      count,
      `METS that ${name}`,
      "i.zip",
      zip({ "mets.xml": list, "mets2.xml": mets(["mets.xml"]), "a.xml": alto(words) }),
    );
  const issues = Array.from({ length: 300 }, (_unused, n) => [
    [`${n}/mets.xml`, mets(["p.xml"])] as const,
    [`${n}/p.xml`, alto(words)] as const,
  ]);
  await read(count, "METS of 300 issues, all pages called alike", "i.zip", zip(Object.fromEntries(issues.flat())));
}

async function read(count: Count, name: string, path: string, bytes: Uint8Array): Promise<void> {
  const began = performance.now();
  let fell: string[];
  try {
    fell = readingFaults(await readArticles(path, bytes));
  } catch (error) {
    fell = [`an error nobody caught: ${String(error).slice(0, 200)}`];
  }
  if (performance.now() - began > mostMs) fell.push(`not read within ${mostMs / 1000} s`);
  count(name, fell);
}

/** Its words are there, links lead to pages alone, and what is said of it is for people. */
function readingFaults({ texts, problems }: ReadArticles): string[] {
  const said = problems.map(({ message, advice }) => `${message} ${advice}`).join("\n");
  return [
    ...(texts.some(({ article }) => article.text.includes(words)) ? [] : ["its text is lost"]),
    ...(texts.every(({ article }) => article.url === null || /^https?:/u.test(article.url)) ? [] : ["a link is none"]),
    ...(texts.every(({ article }) => article.date === null || /^\d{4}-\d\d-\d\d$/u.test(article.date))
      ? []
      : ["a date is none"]),
    ...(/undefined|\[object |is not a function|Unexpected token/u.test(said) ? ["it is said in machine words"] : []),
    ...("polluted" in Object.prototype ? ["an object is not what it was"] : []),
  ];
}

/** Words from another app are one text, of the day on which they came, whatever stands in their parts. */
function sharedFaults(bad: string): readonly string[] {
  const seed = seedOfShared({ title: bad, text: `${words} ${bad}`, url: bad }, "2026-11-20");
  const { articles } = parseSeed("Shared text.txt", strToU8(seed));
  const [article] = articles;
  return [
    ...(articles.length === 1 ? [] : [`${articles.length} articles`]),
    ...(article?.date === "2026-11-20" ? [] : [`the date ${article?.date}`]),
    ...(article?.text.includes(words) === true ? [] : ["its text is lost"]),
    ...(article?.url == null || /^https?:/u.test(article.url) ? [] : ["its link is none"]),
  ];
}
