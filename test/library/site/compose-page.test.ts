import { expect, it } from "vitest";
import { placeFirstScreen } from "../../../src/library/site/compose-page.ts";

const script = { url: "./assets/look.js", worker: null, index: null, list: [], names: [] };
const app = '<script type="module" crossorigin src="./assets/app.js"></script>';
const style = '<link rel="stylesheet" crossorigin href="./assets/app.css">';
const page = (head: string) =>
  `<html>\n<head>\n${head}</head>\n<body><div id="root"><p>Loading</p></div></body></html>`;
const placed = (head: string) => placeFirstScreen(page(head), "<ol></ol>", script);

it("has the first script come first, and the app and its styles on their way while the browser waits for it", () => {
  const lines = placed(`    ${app}\n    ${style}\n  `).split("\n");
  expect(lines.slice(2, 7).map((line) => line.trim())).toEqual([
    '<link rel="preload" as="script" href="./assets/look.js">',
    app,
    '<link rel="preload" as="style" crossorigin href="./assets/app.css">',
    '<script src="./assets/look.js"></script>',
    style,
  ]);
});

it("puts the first screen into the app’s root, and the script into a page without styles too", () => {
  expect(placed("")).toContain('<script src="./assets/look.js"></script>\n</head>');
  expect(placed("")).toContain('<div id="root" data-built><ol></ol><p>Loading</p></div>');
});

it("leaves a page without the app’s root as it is", () => {
  expect(placeFirstScreen("<html></html>", "<ol></ol>", script)).toBe("<html></html>");
});
