import { flattenPath, side, type Polygon, type Shape } from "./shapes.ts";

/** A square picture, four bytes a pixel: red, green, blue, and how opaque. */
export interface Picture {
  readonly size: number;
  readonly pixels: Uint8Array;
}

/** Lines sampled in each row of pixels; along a line the covered part of a pixel is exact. */
const linesPerPixel = 8;

/** Draw shapes over each other, on nothing, each shrunk towards the middle by its own scale. */
export function drawShapes(shapes: readonly Shape[], size: number): Picture {
  const pixels = new Uint8Array(size * size * 4);
  for (const { colour, path, scale = 1 } of shapes) {
    const covered = coverage(flattenPath(path), size, scale);
    const rgb = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    covered.forEach((part, index) => blend(pixels, index * 4, rgb, part));
  }
  return { size, pixels };
}

/** Lay a colour over a pixel ("source over", not premultiplied). */
function blend(pixels: Uint8Array, at: number, rgb: readonly number[], part: number): void {
  if (part === 0) return;
  const below = ((pixels[at + 3] ?? 0) / 255) * (1 - part);
  const alpha = part + below;
  rgb.forEach((value, channel) => {
    pixels[at + channel] = Math.round((value * part + (pixels[at + channel] ?? 0) * below) / alpha);
  });
  pixels[at + 3] = Math.round(alpha * 255);
}

/** How much of every pixel lies inside, 0 to 1. */
function coverage(polygons: readonly Polygon[], size: number, scale: number): Float64Array {
  const covered = new Float64Array(size * size);
  const toPixels = (value: number) => ((value - side / 2) * scale + side / 2) * (size / side);
  const edges = polygons.flatMap((polygon) =>
    polygon.map((point, index) => {
      const next = polygon[(index + 1) % polygon.length] ?? point;
      return [...point, ...next].map(toPixels);
    }),
  );
  for (let line = 0; line < size * linesPerPixel; line += 1) {
    const row = Math.floor(line / linesPerPixel) * size;
    const crossings = crossingsAt(edges, (line + 0.5) / linesPerPixel);
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      fill(covered, row, crossings[index] ?? 0, crossings[index + 1] ?? 0, size);
    }
  }
  return covered;
}

/** Where a horizontal line crosses edges `[x0, y0, x1, y1]`, from left to right. */
function crossingsAt(edges: readonly (readonly number[])[], y: number): readonly number[] {
  return edges
    .filter(([, y0 = 0, , y1 = 0]) => y0 <= y !== y1 <= y)
    .map(([x0 = 0, y0 = 0, x1 = 0, y1 = 0]) => x0 + ((y - y0) / (y1 - y0)) * (x1 - x0))
    .toSorted((a, b) => a - b);
}

function fill(covered: Float64Array, row: number, from: number, to: number, size: number): void {
  const [left, right] = [Math.max(0, from), Math.min(size, to)];
  for (let x = Math.floor(left); x < right; x += 1) {
    covered[row + x] = (covered[row + x] ?? 0) + (Math.min(x + 1, right) - Math.max(x, left)) / linesPerPixel;
  }
}
