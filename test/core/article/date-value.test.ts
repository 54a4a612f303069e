import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEdtf } from "../../../src/core/date/edtf.ts";
import { isoDay } from "../../../src/core/article/calendar.ts";
import { dateOf, readDate } from "../../../src/core/article/date-value.ts";

describe("readDate", () => {
  it.each([
    ["2023-11-06", "2023-11-06"],
    ["2023-11-06 Envoys met", "2023-11-06"],
    ["2023-11-06T14:30", "2023-11-06"],
    ["2023-1-5", "2023-01-05"],
    ["2023/11/06", "2023-11-06"],
    ["2023.11.06", "2023-11-06"],
    ["20231106", "2023-11-06"],
    ["2023年11月6日", "2023-11-06"],
    ["٢٠٢٣-١١-٠٦", "2023-11-06"],
    ["６ November ２０２３", "2023-11-06"],
    ["6 November 2023", "2023-11-06"],
    ["6. November 2023", "2023-11-06"],
    ["06-Nov-2023", "2023-11-06"],
    ["6th of November, 2023", "2023-11-06"],
    ["November 6, 2023", "2023-11-06"],
    ["Nov. 6th 2023", "2023-11-06"],
    ["SEPT 11 2001", "2001-09-11"],
    ["Mon, 06 Nov 2023", "2023-11-06"],
    ["1er décembre 2021", "2021-12-01"],
    ["6 de noviembre de 2023", "2023-11-06"],
    ["6 août 2023", "2023-08-06"],
    ["3 März 2021", "2021-03-03"],
    ["25/11/2023", "2023-11-25"],
    ["11/25/2023", "2023-11-25"],
    ["06.06.2023", "2023-06-06"],
    ["令和元年5月1日", "2019-05-01"],
    ["昭和64年1月7日", "1989-01-07"],
    ["民國112年11月6日", "2023-11-06"],
    ["二〇一九年六月十二日", "2019-06-12"],
    ["2022年5月28日(土)", "2022-05-28"],
    ["2023年11月6日星期一", "2023-11-06"],
    ["2019년 6월 12일 수요일", "2019-06-12"],
    ["١٢ يونيو ٢٠١٩", "2019-06-12"],
    ["الأربعاء، ١٢ يونيو ٢٠١٩", "2019-06-12"],
    ["12 كانون الثاني 2019", "2019-01-12"],
    ["۱۵ آبان ۱۴۰۲", "2023-11-06"],
    ["دوشنبه ۱۵ آبان ۱۴۰۲", "2023-11-06"],
    ["۶ نوامبر ۲۰۲۳", "2023-11-06"],
    ["יום שני, 6 בנובמבר 2023", "2023-11-06"],
    ["6 नवंबर 2023", "2023-11-06"],
    ["วันจันทร์ที่ 6 พฤศจิกายน 2566", "2023-11-06"],
    ["Ngày 6 tháng 11 năm 2023", "2023-11-06"],
    ["miércoles, 12 de junio de 2019", "2019-06-12"],
    ["terca-feira, 6 de marco de 2018", "2018-03-06"],
    ["mercredi 12 juin 2019", "2019-06-12"],
    ["Mittwoch, 12. Juni 2019", "2019-06-12"],
    ["3. Dez. 2019", "2019-12-03"],
    ["12 févr. 2019", "2019-02-12"],
    ["3 juil. 2019", "2019-07-03"],
    ["12 ene. 2019", "2019-01-12"],
    ["6 listopada 2023", "2023-11-06"],
    ["poniedziałek, 6 listopada 2023 r.", "2023-11-06"],
    ["6 ноября 2023 г.", "2023-11-06"],
    ["Δευτέρα 6 Νοεμβρίου 2023", "2023-11-06"],
    ["6 Kasım 2023 Pazartesi", "2023-11-06"],
    ["2023. november 6., hétfő", "2023-11-06"],
    ["6. marraskuuta 2023", "2023-11-06"],
    ["woensdag 12 juni 2019", "2019-06-12"],
    ["2023 November 6", "2023-11-06"],
    ["2019-Aug-03", "2019-08-03"],
    ["2019-214", "2019-08-02"],
    ["2021-W07-3", "2021-02-17"],
    ["March 14, 2016 Monday", "2016-03-14"],
    ["March 18, 2016, Friday", "2016-03-18"],
    ["17 March 2016 (Thursday)", "2016-03-17"],
    ["Wed Feb 17 08:30:00 2021", "2021-02-17"],
    ["Wed Feb 17 08:30:00 UTC 2021", "2021-02-17"],
    ["Monday 06/11/2023", "2023-11-06"],
    ["Friday, 6 July 12", "2012-07-06"],
    ["Septemb. 5, 1660", "1660-09-05"],
    ["9 February 1702/3", "1703-02-09"],
    ["11 January 1688/89", "1689-01-11"],
    ["24 August 0079", "0079-08-24"],
  ])("reads %s", (text, date) => {
    expect(dateOf(readDate(text))).toBe(date);
  });

  it.each([
    ["06/11/2023", ["2023-11-06", "2023-06-11"]],
    ["1-2-2024", ["2024-02-01", "2024-01-02"]],
    ["12.01.1999", ["1999-01-12", "1999-12-01"]],
  ])("offers both readings of %s", (text, dates) => {
    const reading = readDate(text);
    expect(reading?.kind === "ambiguous" && reading.choices.map(isoDay)).toEqual(dates);
  });

  it.each([
    ["2023-02-30", "02-30"],
    ["20230230", "0230"],
    ["2023年2月30日", "2月30日"],
    ["0000-01-01", "0000"],
    ["31/31/2023", "31/31/2023"],
    ["30.02.2023", "30.02.2023"],
    ["Friday, 31 November 2023", "31"],
    ["November 31, 2023", "31"],
  ])("says what is impossible in %s", (text, fault) => {
    const reading = readDate(text);
    expect(reading?.kind === "impossible" && text.slice(reading.fault.start, reading.fault.end)).toBe(fault);
  });

  it.each([
    ["2023-11", "2023-11"],
    ["November 2023", "2023-11"],
    ["nov. de 2023", "2023-11"],
    ["2023年11月", "2023-11"],
    ["2023", "2023"],
    ["1850s", "185X"],
    ["c. 1850", "1850~"],
    ["circa May 1850", "1850-05~"],
    ["1850?", "1850?"],
    ["3 May 1850 (?)", "1850-05-03?"],
    ["185X", "185X"],
    ["1819-05~", "1819-05~"],
    ["1819/..", "1819/.."],
    ["Spring 1890", "1890-21"],
    ["1675/6", "1676"],
    ["2021-W07", "2021-02-15/2021-02-21"],
    ["2021-02-17/2021-02-19", "2021-02-17/2021-02-19"],
    ["9-11 May 1871", "1871-05-09/1871-05-11"],
    ["9 & 10 May 1871", "1871-05-09/1871-05-10"],
    ["9 May – 11 June 1871", "1871-05-09/1871-06-11"],
    ["May 9-11, 1871", "1871-05-09/1871-05-11"],
    ["December 30 – January 2, 1872", "1871-12-30/1872-01-02"],
    ["9 April 2019 - 11 April 2019", "2019-04-09/2019-04-11"],
    ["May–June 1871", "1871-05/1871-06"],
    ["1914–1918", "1914/1918"],
  ])("reads %s as an interval", (text, edtf) => {
    expect(readDate(text)).toMatchObject({ kind: "interval", edtf, length: text.length });
  });

  it.each([
    "2023-11-06 - 2024 will be worse",
    "2023-11-06 - The river rose",
    "2023-11-06 to go",
    "2023-11-06 Monday came",
  ])("reads only the day of %s", (text) => {
    expect(readDate(text)).toMatchObject({ kind: "exact", length: 10 });
  });

  it("leaves open which month listopad is after a day with a stop, as Croats and Poles differ", () => {
    const reading = readDate("6. listopada 2023.");
    expect(reading?.kind === "ambiguous" && reading.choices.map(isoDay)).toEqual(["2023-11-06", "2023-10-06"]);
  });

  it.each([
    ["6 November", "year"],
    ["9-11 May", "year"],
    ["Friday, 12 May", "year"],
    ["November 6", "year"],
    ["6 Nov 23", "century"],
    ["06/11/23", "century"],
  ])("says what %s lacks", (text, missing) => {
    expect(readDate(text)).toMatchObject({ kind: "partial", missing });
  });

  it.each(["", "yesterday", "12345", "6 Brumaire 1799", "2023-11-06th", "20231106a", "May", "the 6 November 2023"])(
    "reads no date in “%s”",
    (text) => {
      expect(readDate(text)).toBeNull();
    },
  );

  it("reads back every day in every exact form", () => {
    const days = fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split("-") as [string, string, string];
        const name = date.toLocaleDateString("en-GB", { month: "long", timeZone: "UTC" });
        for (const form of [
          iso,
          `${year}/${month}/${day}`,
          `${Number(day)} ${name} ${year}`,
          `${name} ${Number(day)}, ${year}`,
          `${year}${month}${day}`,
        ]) {
          expect([form, dateOf(readDate(form))]).toEqual([form, iso]);
        }
      }),
    );
  });

  it("never claims more than the text holds", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("0", "1", "2", "9", "-", "/", ".", " ", "N", "o", "v", "年", "T", ":") }),
        (text) => {
          const reading = readDate(text);
          expect(reading?.length ?? 0).toBeLessThanOrEqual(text.length);
          const date = dateOf(reading);
          expect([date, date === null || parseEdtf(date) !== null]).toEqual([date, true]);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
