import { describe, expect, it } from "vitest";
import { parseSeed } from "../../../src/core/article/parse-seed.ts";

const body = "The lock board met at noon and it rained all day. Nothing was settled.\n";

function parse(head: string, path = "a.txt") {
  const { articles, problems } = parseSeed(path, new TextEncoder().encode(`${head}${body}`));
  const [article] = articles;
  const { date = null, time = null, title = null, author = null, source = null, text = "" } = article ?? {};
  return { count: articles.length, date, time, title, author, source, text: text.trimStart(), problems };
}

describe("a line that is a date", () => {
  it.each([
    ["Samstag/Sonntag, 12./13. Oktober 2019", "2019-10-12/2019-10-13"],
    ["(Wednesday) June 12, 2019", "2019-06-12"],
    ["Wednesday the 12th of June, 2019", "2019-06-12"],
    ["the 12th day of June, 2019", "2019-06-12"],
    ["June the 2nd, 1671", "1671-06-02"],
    ["June ye 2nd 1671", "1671-06-02"],
    ["12 June A.D. 1871", "1871-06-12"],
    ["8ber 12, 1771", "1771-10-12"],
    ["12 Xber 1671", "1671-12-12"],
    ["7bre 1771", "1771-09"],
    ["13.VI.2019", "2019-06-13"],
    ["Wednesday morning, 12 June 2019", "2019-06-12"],
    ["6th day of May, in the year of our Lord 1675", "1675-05-06"],
    ["12 June, in the year 1871", "1871-06-12"],
    ["06.11.2023 r.", "2023-11-06"],
    ["06.11.2023 г.", "2023-11-06"],
    ["13 VI 2019", "2019-06-13"],
    ["2019 m. birželio 12 d.", "2019-06-12"],
    ["2019. gada 12. jūnijs", "2019-06-12"],
    ["الأربعاء 12 حزيران/يونيو 2019", "2019-06-12"],
    ["星期三，2019年6月12日", "2019-06-12"],
    ["2019 12 June", "2019-06-12"],
    ["2019 06 12", "2019-06-12"],
    ["13 / 6 / 2019", "2019-06-13"],
    ["20190612T143000Z", "2019-06-12"],
    ["“12 June 2019”", "2019-06-12"],
    ["> 12 June 2019", "2019-06-12"],
    ["12 June 2019 14.30 BST", "2019-06-12"],
    ["14:30, 12 June 2019", "2019-06-12"],
    ["Publié le 12 juin 2019 à 14h30, mis à jour le 13 juin 2019 à 10h00", "2019-06-12"],
    ["October 12, 2017 · 5 min read", "2017-10-12"],
    ["05/1819", "1819-05"],
    ["May/June 1871", "1871-05/1871-06"],
    ["Mai-Juni 1871", "1871-05/1871-06"],
    ["early May 1871", "1871-05~"],
    ["late 1871", "1871~"],
    ["1850–55", "1850/1855"],
    ["1850s", "185X"],
    ["1850?", "1850?"],
    ["9 May [1871]", "1871-05-09"],
    ["9 May [1871?]", "1871-05-09?"],
    ["19th century", "18XX"],
    ["[18--]", "18XX"],
    ["[185-]", "185X"],
    ["[18--?]", "18XX?"],
    ["2019W243", "2019-06-12"],
    ["Week 24, 2019", "2019-06-10/2019-06-16"],
    ["Q3 2019", "2019-07/2019-09"],
    ["between 1850 and 1855", "1850/1855"],
    ["from 9 to 11 May 1871", "1871-05-09/1871-05-11"],
    ["du 9 au 11 mai 1871", "1871-05-09/1871-05-11"],
    ["dal 9 all'11 maggio 1871", "1871-05-09/1871-05-11"],
    ["10 February 1675-6", "1676-02-10"],
    ["12/24 May 1871", "1871-05-24"],
    ["12 (24) мая 1871", "1871-05-24"],
    ["9/20 May 1871", "1871-05-09/1871-05-20"],
    ["Camp near Falmouth, Va., June 12, 1863", "1863-06-12"],
    ["At sea, June 12, 1819", "1819-06-12"],
    ["London. June 12, 1819.", "1819-06-12"],
    ["V Praze dne 12. června 2019", "2019-06-12"],
  ])("%s is read as %s", (line, date) => {
    expect(parse(`${line}\n\n`)).toMatchObject({ date, problems: [] });
  });

  it.each([["Elections 2019"], ["After 1945"], ["Catch 22"], ["Part 5/1939"], ["Room 101, 2019"], ["Fine 1871"]])(
    "%s is none",
    (line) => {
      expect(parse(`${line}\n\n`).date).toBeNull();
    },
  );

  it("may be a year that a cataloguer has put into brackets", () => {
    expect(parse("[1850]\n\n")).toMatchObject({ date: "1850", problems: [] });
  });

  it("says what cannot be where a line is nothing else", () => {
    expect(parse("[32 May 1850]\n\n").problems).toMatchObject([{ kind: "date-impossible" }]);
  });
});

describe("a line with a key", () => {
  it.each([
    ["**Date:** 12 June 2019", "2019-06-12"],
    ["**Date**: 12 June 2019", "2019-06-12"],
    ["**Date: 12 June 2019**", "2019-06-12"],
    ["- Date: 12 June 2019", "2019-06-12"],
    ["Date – 12 June 2019", "2019-06-12"],
    ["Date = 2019-06-12", "2019-06-12"],
    ["日期：2019年6月12日", "2019-06-12"],
    ["发布时间：2019-06-12 14:30:00", "2019-06-12"],
    ["掲載日：2019年6月12日", "2019-06-12"],
    ["작성일: 2019-06-12", "2019-06-12"],
    ["تاريخ النشر: 12 يونيو 2019", "2019-06-12"],
    ["Дата публикации: 12 июня 2019", "2019-06-12"],
    ["Data publikacji: 12 czerwca 2019", "2019-06-12"],
    ["Date de publication : 12 juin 2019", "2019-06-12"],
    ["Fecha de publicación: 12 de junio de 2019", "2019-06-12"],
    ["Erscheinungsdatum: 12. Juni 2019", "2019-06-12"],
    ["Pub Date: 12 June 2019", "2019-06-12"],
    ["Enviado el: miércoles, 12 de junio de 2019 14:30", "2019-06-12"],
    ["送信日時: 2019年6月12日 14:30", "2019-06-12"],
    ["Odesláno: středa 12. června 2019 14:30", "2019-06-12"],
    ["Date: 12 June 2019 | Time: 14:30", "2019-06-12"],
    ["Date: 12 June 2019 @ 14:30", "2019-06-12"],
    ["Date: 12 Jun 2019 14:30:00 +0200 (Mitteleuropäische Sommerzeit)", "2019-06-12"],
    ["PUBLISHED: 14:30 EST, 12 June 2019 | UPDATED: 16:30 EST, 12 June 2019", "2019-06-12"],
    ["Date: before 1850", "../1850"],
    ["Date: after May 1850", "1850-05/.."],
    ["Date: KW 24/2019", "2019-06-10/2019-06-16"],
  ])("%s is read as %s and is no text", (line, date) => {
    const { text, ...article } = parse(`${line}\n\n`);
    expect(article).toMatchObject({ date, problems: [] });
    expect(text).toBe(body);
  });
});

describe("a line that says who wrote and when", () => {
  it.each([
    ["By Nora Vell | 12 October 2017"],
    ["By Nora Vell, 12 October 2017"],
    ["By Nora Vell on October 12, 2017"],
    ["Posted by Nora Vell on October 12, 2017"],
    ["Posted on October 12, 2017 by Nora Vell"],
    ["October 12, 2017 | Nora Vell"],
    ["Nora Vell · October 12, 2017"],
    ["*By Nora Vell — October 12, 2017*"],
    ["Von Nora Vell, 12. Oktober 2017"],
    ["Par Nora Vell, le 12 octobre 2017"],
  ])("%s gives both, and is no text", (line) => {
    const { text, ...article } = parse(`${line}\n\n`);
    expect(article).toMatchObject({ date: "2017-10-12", author: "Nora Vell", problems: [] });
    expect(text).toBe(body);
  });
});

describe("a place and a date before the text", () => {
  it.each([
    "OSTEND, Belgium (AP) — Oct. 12, 2017 — ",
    "(Reuters) - OSTEND, 12 October 2017 - ",
    "OSTEND, 12 October 2017. ",
    "OSTEND, Belgium--(BUSINESS WIRE)--October 12, 2017-- ",
    "Ostende, 12 de octubre de 2017 (EFE).- ",
    "Ostende, 12 oct. 2017 (AFP) - ",
    "ОСТЕНДЕ, 12 октября 2017. /ТАСС/. ",
    "新华社奥斯坦德2017年10月12日电 ",
  ])("%s dates the article, which keeps it, and heads its title", (line) => {
    const { text, ...article } = parse(line);
    expect(article).toMatchObject({
      date: "2017-10-12",
      problems: [],
      title: "The lock board met at noon and it rained all day.",
    });
    expect(text).toBe(`${line}${body}`);
  });

  it("is said where the year is missing", () => {
    expect(parse("OSTEND, Oct. 12 (Xinhua) -- ").problems).toMatchObject([{ kind: "date-partial" }]);
  });
});

describe("lines above a date", () => {
  it.each([
    [
      "Gate vote fails\nNora Vell\nThe Quay Gazette\nOctober 12, 2017",
      { title: "Gate vote fails", author: "Nora Vell", source: "The Quay Gazette" },
    ],
    [
      "MEMORANDUM\n\nTO:      The Director\nFROM:    Nora Vell\nDATE:    October 12, 2017\nRE:      Gate vote",
      { title: "MEMORANDUM – Gate vote", author: "Nora Vell" },
    ],
    ["14 Marlow Quay,\nOstend,\n12 October 2017.", {}],
    [
      "Copyright 2017 The Quay Gazette\nThe Quay Gazette\n\nOctober 12, 2017 Thursday\nFinal Edition\n\nSECTION: NEWS; Pg. 1\n\nHEADLINE: Gate vote fails\n\nBYLINE: Nora Vell",
      { title: "Gate vote fails", author: "Nora Vell", source: "The Quay Gazette" },
    ],
  ])("%s", (head, expected) => {
    expect(parse(`${head}\n\n`)).toMatchObject({ date: "2017-10-12", problems: [], ...expected });
  });
});

describe("a date in digits with stops", () => {
  it.each([
    ["Datum: 6.11.2023", "2023-11-06"],
    ["Дата: 06.11.2023", "2023-11-06"],
    ["Data: 06.11.2023 r.", "2023-11-06"],
    ["Erstellt am: 06.11.2023", "2023-11-06"],
    ["Päivämäärä: 6.11.2023", null],
    ["Date: 06.11.2023", null],
    ["Datum: 06/11/2023", null],
  ])("has the day first under a key of a language that has it so: %s", (head, date) => {
    expect(parse(`${head}\n\n`).date).toBe(date);
  });
});
