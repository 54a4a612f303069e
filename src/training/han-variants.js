/*
 * Makes src/core/query/han-variants.ts. Run by hand: `npm i --prefix DIR opencc-js`, then
 * `node src/training/han-variants.js DIR/node_modules/opencc-js/dist/esm/full.js > src/core/query/han-variants.ts`.
 *
 * Takes the characters in common use in traditional Chinese (level 1 of Big5, 5,401 of them) and keeps those that OpenCC writes
 * otherwise in simplified Chinese, one for one.
 */
const { Converter } = await import(process.argv[2]);
const simplify = Converter({ from: "t", to: "cn" });
const big5 = new TextDecoder("big5");
const pairs = [];
for (let lead = 0xa4; lead <= 0xc6; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const character = big5.decode(Uint8Array.of(lead, trail));
    if (!/^[\u4e00-\u9fff]$/u.test(character)) continue;
    const simple = simplify(character);
    if (simple !== character && /^[\u4e00-\u9fff]$/u.test(simple)) pairs.push(character + simple);
  }
}
process.stdout.write(`/**
 * Traditional characters in common use, each followed by the simplified one, ${pairs.length} pairs.
 *
 * Made by src/training/han-variants.js from the character table of OpenCC (Apache License 2.0, BYVoid and contributors).
 */
export const hanVariants =
  "${pairs.join("")}";
`);
