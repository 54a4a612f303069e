import { describe, expect, it } from "vitest";
import { splitAtSymbols } from "../../../../src/core/ner/marks/split-at-symbols.ts";
import { readMarks, say } from "./read-marks.ts";

describe("a mark", () => {
  it.each([
    ["met in [x:Porto 😀] today", ["Porto other"]],
    ["★ [p:★ Ilse Bramm] ★", ["Ilse Bramm person"]],
    ["for [l:Ana 💐 Lund] of", ["Ana place", "Lund place"]],
    ["of [o:Orbex®]", ["Orbex organisation"]],
    ["the band [o:Northern Light ♫]", ["Northern Light organisation"]],
    ["[p:👩‍🚀 Ilse Bramm]", ["Ilse Bramm person"]],
    ["[o:• Harrow Rovers]", ["Harrow Rovers organisation"]],
    ["[x:★★★]", []],
    ["on [o:Disney+] and [o:Canal+]", ["Disney+ organisation", "Canal+ organisation"]],
    ["[o:Grey & Heron]", ["Grey & Heron organisation"]],
    ["[l:Nº 7 Odal]", ["Nº 7 Odal place"]],
    ["[o:> Harbour Board]", ["Harbour Board organisation"]],
    ["[o:> > Harbour Board]", ["Harbour Board organisation"]],
    ["[l:→ Москва]", ["Москва place"]],
    ["[l:– Odal]", ["Odal place"]],
    ["[l:- Odal]", ["Odal place"]],
    ["[p:Ilse Bramm =]", ["Ilse Bramm person"]],
    ["[p:Ilse Bramm*]", ["Ilse Bramm person"]],
    ["[o:Yahoo!] and [o:M*A*S*H] and [x:C++]", ["Yahoo! organisation", "M*A*S*H organisation", "C++ other"]],
    ["[l:Stratford-upon-Avon]", ["Stratford-upon-Avon place"]],
    ["[x:>]", []],
  ])("in “%s” takes in no symbol: %j", (marked, expected) => {
    const { text, mentions } = readMarks(marked);
    expect(say(text, splitAtSymbols(text, mentions))).toEqual(expected);
  });
});
