import { describe, expect, it } from "vitest";
import { findPathDate } from "../../../src/core/article/path-date.ts";

describe("findPathDate", () => {
  it.each([
    ["2023-11-06-high-water.txt", "2023-11-06"],
    ["floods/high water 2023_11_06.txt", "2023-11-06"],
    ["20231106_high_water.txt", "2023-11-06"],
    ["talks-20231106.txt", "2023-11-06"],
    ["2023.11.06.txt", "2023-11-06"],
    ["2023-11-06_2023-11-06.txt", "2023-11-06"],
    ["2023-11-06-10-12-30-gate.md", "2023-11-06"],
    ["2023-1-6-talks.md", "2023-01-06"],
    ["1998 11 28 gate.txt", "1998-11-28"],
    ["13-10-2023 gate.txt", "2023-10-13"],
    ["25.11.1998.txt", "1998-11-25"],
    ["5-Nov-1998.txt", "1998-11-05"],
    ["gate_6_November_2023.txt", "2023-11-06"],
    ["Sep 6th, 2022.md", "2022-09-06"],
    ["Wednesday, September 7, 2022.md", "2022-09-07"],
    ["8 septembre 2022 brume.txt", "2022-09-08"],
    ["2023年11月6日.txt", "2023-11-06"],
    ["2023/11/06.md", "2023-11-06"],
    ["letters/2023/11/06-gate.md", "2023-11-06"],
    ["2023-11-06/high-water.txt", "2023-11-06"],
    ["2023/11/notes.md", "2023-11"],
    ["1998-11.txt", "1998-11"],
    ["November 1998.txt", "1998-11"],
    ["1890.txt", "1890"],
    ["1890/letter.txt", "1890"],
    ["2022-W37.md", "2022-09-12/2022-09-18"],
    ["2022 Week 37.md", "2022-09-12/2022-09-18"],
    ["2023/June/12.md", "2023-06-12"],
    ["2023/06 June/12th.md", "2023-06-12"],
    ["2023/06/Monday 12.md", "2023-06-12"],
    ["2023-06/12-gate.md", "2023-06-12"],
    ["202306/12.md", "2023-06-12"],
    ["2023/12 June.md", "2023-06-12"],
    ["2023/June 12.md", "2023-06-12"],
    ["2023/0612.md", "2023-06-12"],
    ["Diary 1871/May/9.txt", "1871-05-09"],
    ["Diary 1871/05 May/9 May.txt", "1871-05-09"],
    ["1871 diary/May 9.txt", "1871-05-09"],
    ["1819/May/letter.txt", "1819-05"],
    ["c. 1850 letter.txt", "1850~"],
    ["1905-08-30 to 1905-09-02.txt", "1905-08-30/1905-09-02"],
    ["1905-08-30–1905-09-02.txt", "1905-08-30/1905-09-02"],
    ["sn83030214_1905-08-30_ed-1_seq-1_ocr.txt", "1905-08-30"],
    ["Keeper 9.v.1871.txt", "1871-05-09"],
    ["13062019.txt", "2019-06-13"],
  ])("finds the date in %s", (path, date) => {
    expect(findPathDate(path)).toMatchObject({ date, issue: null });
  });

  it("finds the time of a stamp", () => {
    expect(findPathDate("202311061015 gate.md")).toMatchObject({ date: "2023-11-06", time: "10:15" });
  });

  it.each([
    "00990_9adb2adf.txt",
    "00124_c7832f78.txt",
    "02504_30891201.txt",
    "99999999.txt",
    "1202311061.txt",
    "notes.txt",
    "budget 2019.txt",
    "chapter 12.txt",
    "v1.2.3.txt",
    "v1.2.2019.txt",
    "v2023.11.txt",
    "gate-v2023.11.txt",
    "sn83030214_1.txt",
    "12/notes.txt",
    "",
  ])("finds none in “%s”", (path) => {
    expect(findPathDate(path)).toBeNull();
  });

  it.each([
    ["a/2023-02-30.txt", "The date 2023-02-30 in the file's name does not exist."],
    ["07-09-2022 gate.txt", "07-09-2022, in the file's name, can be 7 September or 9 July."],
    ["06-11-23.txt", "The date 06-11-23, in the file's name, leaves the century open."],
    ["12-Jun-19.txt", "The date 12-Jun-19, in the file's name, leaves the century open."],
    ["190613_gate.txt", "The date 190613, in the file's name, leaves the century open."],
    ["06072019.txt", "06072019, in the file's name, can be 6 July or 7 June."],
    ["2023-11-06_2023-11-09.txt", "The file's name holds two dates, 2023-11-06 and 2023-11-09."],
  ])("says what is wrong with %s", (path, message) => {
    expect(findPathDate(path)).toMatchObject({ date: null, issue: { message } });
  });
});
