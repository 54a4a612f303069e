/**
 * Draw the icons into `public/`: `npx tsx src/builder/icons/make-icons.ts`.
 *
 * They are committed, so a build draws nothing; run this after changing `shapes.ts`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { drawShapes } from "./draw.ts";
import { encodePng } from "./png.ts";
import { fullPaper, mark, roundedPaper, side, type Shape } from "./shapes.ts";

const folder = new URL("../../../public/", import.meta.url);

/** Systems may cut a maskable icon to a circle of 80 % of its side (W3C Web Application Manifest, §icon masks). */
const maskableScale = 0.78;
const smallMark = mark.map((shape) => ({ ...shape, scale: maskableScale }));
/** One colour, told by opacity alone: systems paint it themselves. */
const oneColour = smallMark.map((shape) => ({ ...shape, colour: "#ffffff" }));

const pictures = {
  "icon-192.png": drawShapes([roundedPaper, ...mark], 192),
  "icon-512.png": drawShapes([roundedPaper, ...mark], 512),
  "icon-maskable-512.png": drawShapes([fullPaper, ...smallMark], 512),
  "icon-monochrome-512.png": drawShapes(oneColour, 512),
  "apple-touch-icon.png": drawShapes([fullPaper, ...mark], 180),
};

mkdirSync(folder, { recursive: true });
writeFileSync(new URL("icon.svg", folder), svgOf([roundedPaper, ...mark]));
for (const [name, picture] of Object.entries(pictures)) writeFileSync(new URL(name, folder), encodePng(picture));
console.log(`Drew icon.svg and ${Object.keys(pictures).join(", ")}.`);

function svgOf(shapes: readonly Shape[]): string {
  const paths = shapes.map(({ colour, path }) => `  <path fill="${colour}" fill-rule="evenodd" d="${path}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">\n${paths.join("\n")}\n</svg>\n`;
}
