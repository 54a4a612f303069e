import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { drawShapes } from "../../../src/builder/icons/draw.ts";
import { encodePng } from "../../../src/builder/icons/png.ts";
import { flattenPath, mark } from "../../../src/builder/icons/shapes.ts";

const publicFolder = new URL("../../../public/", import.meta.url);

test("a pixel is as opaque as it is covered", () => {
  const quarter = { colour: "#a3271c", path: "M0 0 H256 V128 H0 Z" };
  const { pixels } = drawShapes([quarter], 1);
  expect([...pixels]).toEqual([0xa3, 0x27, 0x1c, 32]); // an eighth of 255
});

test("a figure within another is a hole", () => {
  const frame = { colour: "#000000", path: "M0 0 H512 V512 H0 Z M128 128 H384 V384 H128 Z" };
  const { pixels } = drawShapes([frame], 4);
  const opacities = Array.from({ length: 16 }, (_, pixel) => pixels[pixel * 4 + 3]);
  expect(opacities).toEqual([255, 255, 255, 255, 255, 0, 0, 255, 255, 0, 0, 255, 255, 255, 255, 255]);
});

test("a PNG holds its size and its rows", () => {
  const png = encodePng(drawShapes([{ colour: "#ffffff", path: "M0 0 H512 V512 H0 Z" }], 2));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2, 2]);
  const length = png.readUInt32BE(33);
  expect([...inflateSync(png.subarray(41, 41 + length))]).toEqual([0, ...Array(8).fill(255), 0, ...Array(8).fill(255)]);
});

test("the maskable mark stays within the circle that every system shows", () => {
  const points = mark.flatMap(({ path }) => flattenPath(path).flat());
  const reach = Math.max(...points.map(([x, y]) => Math.hypot(x - 256, y - 256) * 0.78));
  expect(reach).toBeLessThanOrEqual(512 * 0.4);
});

describe("the manifest", () => {
  const manifest = JSON.parse(readFileSync(new URL("manifest.webmanifest", publicFolder), "utf8"));
  const pictures = (manifest.icons as { src: string; sizes: string }[]).filter(({ src }) => src.endsWith(".png"));

  test.each(pictures)("names $src, which is there and $sizes", ({ src, sizes }) => {
    const png = readFileSync(new URL(src, publicFolder));
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
  });

  test("starts the app in its own folder, wherever that is", () => {
    expect(manifest).toMatchObject({ start_url: "./", scope: "./", display: "standalone" });
  });
});
