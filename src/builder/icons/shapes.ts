/** A closed figure: straight lines between points, in order. */
export type Polygon = readonly (readonly [x: number, y: number])[];

/** Figures of one colour. A point is inside where it lies in an odd number of them, so a figure within another is a hole. */
export interface Shape {
  readonly colour: string;
  /** SVG path data of absolute `M H V L C Z` commands. */
  readonly path: string;
  /** Shrinks the shape towards the middle of the square; 1 when absent. */
  readonly scale?: number;
}

/** The side of the square that the shapes are drawn in. */
export const side = 512;

export const colours = { paper: "#fdfcfa", ink: "#1c1b19", accent: "#a3271c" } as const;

/** A roman capital D: stem with bracketed serifs, and a bowl that is heavy at its side. */
const letter =
  "M121 90 H261 C345 90 391 138 391 214 C391 290 345 338 261 338 H121 V321 C142 320 150 313 150 297 V131 C150 115 142 108 121 107 Z " +
  "M204 109 V319 H253 C303 319 329 281 329 214 C329 147 303 109 253 109 Z";

/** The dash that ends a dateline, below the letter: beside it the two would read as a poor mark at school. */
const dash = "M121 390 H257 V420 H121 Z";

/** The identity: a D, and the press-red dash that ends a dateline. */
export const mark: readonly Shape[] = [
  { colour: colours.ink, path: letter },
  { colour: colours.accent, path: dash },
];

/** Paper with rounded corners behind the mark. */
export const roundedPaper: Shape = {
  colour: colours.paper,
  path: "M96 0 H416 C469 0 512 43 512 96 V416 C512 469 469 512 416 512 H96 C43 512 0 469 0 416 V96 C0 43 43 0 96 0 Z",
};

/** Paper from edge to edge, for systems that cut icons to a shape of their own. */
export const fullPaper: Shape = { colour: colours.paper, path: "M0 0 H512 V512 H0 Z" };

/** Cut curves of a path into lines: 24 a curve, under a tenth of a pixel off at 512. */
export function flattenPath(path: string): readonly Polygon[] {
  const polygons: [number, number][][] = [];
  let points: [number, number][] = [];
  for (const [, command = "", rest = ""] of path.matchAll(/([MHVLCZ])([^MHVLCZ]*)/g)) {
    const numbers = rest
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const [x, y] = points.at(-1) ?? [0, 0];
    if (command === "M") {
      points = [[numbers[0] ?? 0, numbers[1] ?? 0]];
      polygons.push(points);
    } else if (command === "H") points.push([numbers[0] ?? 0, y]);
    else if (command === "V") points.push([x, numbers[0] ?? 0]);
    else if (command === "L") points.push([numbers[0] ?? 0, numbers[1] ?? 0]);
    else if (command === "C") points.push(...curvePoints([x, y, ...numbers]));
  }
  return polygons;
}

const linesPerCurve = 24;

function curvePoints(numbers: readonly number[]): [number, number][] {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = numbers;
  return Array.from({ length: linesPerCurve }, (_, index) => {
    const t = (index + 1) / linesPerCurve;
    const u = 1 - t;
    const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
    return [a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3];
  });
}
