// @ts-expect-error: Testing Library's own reading of names and roles, whose package does not export its types
import * as accessibility from "dom-accessibility-api";
import { isInaccessible } from "@testing-library/react";

const { computeAccessibleName, getRole } = accessibility as {
  readonly computeAccessibleName: (element: Element) => string;
  readonly getRole: (element: Element) => string | null;
};

/** Roles whose words are their name: a screen reader says them in one go. */
const saidWhole = new Set([
  "link",
  "button",
  "heading",
  "switch",
  "checkbox",
  "radio",
  "option",
  "searchbox",
  "combobox",
  "textbox",
]);
/** Roles that are said where they begin, by their name. */
const saidFirst = new Set([
  "main",
  "navigation",
  "complementary",
  "region",
  "dialog",
  "group",
  "article",
  "search",
  "toolbar",
]);

/** Elements that go on in the line. */
const inline = new Set([
  "A",
  "ABBR",
  "B",
  "BDI",
  "EM",
  "I",
  "KBD",
  "LABEL",
  "MARK",
  "SPAN",
  "STRONG",
  "SUB",
  "SUP",
  "TIME",
]);

const states: readonly (readonly [attribute: string, value: string, said: string])[] = [
  ["aria-current", "page", "current page"],
  ["aria-current", "true", "current"],
  ["aria-checked", "true", "on"],
  ["aria-checked", "false", "off"],
  ["aria-expanded", "true", "expanded"],
  ["aria-expanded", "false", "collapsed"],
  ["aria-haspopup", "dialog", "opens a dialog"],
];

/** Write what a screen reader says of a part of the page, one line a thing, in order: role, name and state. */
export function transcript(root: Element): string[] {
  const lines: string[] = [];
  let words = "";
  const flush = () => {
    const text = even(words);
    if (text !== "") lines.push(text);
    words = "";
  };
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) words += node.textContent ?? "";
    if (!(node instanceof HTMLElement) || isInaccessible(node)) return;
    const role = getRole(node) ?? "";
    const name = even(computeAccessibleName(node));
    if (saidWhole.has(role)) {
      flush();
      lines.push(`${role}${levelOf(node, role)} “${name}”${statesOf(node)}`);
      return;
    }
    if (node.tagName === "LEGEND") return; // its group bears it as its name
    if (node.tagName === "LABEL") return void [...node.querySelectorAll("input, select, textarea")].forEach(visit);
    const isBlock = !inline.has(node.tagName);
    if (isBlock) flush();
    if (role === "list")
      lines.push(`list${name === "" ? "" : ` “${name}”`} of ${node.querySelectorAll(":scope > li").length}`);
    else if (saidFirst.has(role) && name !== "") lines.push(`${role} “${name}”`);
    for (const child of node.childNodes) visit(child);
    if (isBlock) flush();
  };
  visit(root);
  flush();
  return lines;
}

function levelOf(node: HTMLElement, role: string): string {
  return role === "heading" ? ` ${node.tagName.slice(1)}` : "";
}

function statesOf(node: HTMLElement): string {
  const said = states.flatMap(([attribute, value, words]) => (node.getAttribute(attribute) === value ? [words] : []));
  const boxes =
    node instanceof HTMLInputElement && /^(?:checkbox|radio)$/u.test(node.type) && node.checked ? ["ticked"] : [];
  const chosen = node instanceof HTMLSelectElement ? [node.selectedOptions[0]?.textContent ?? ""] : [];
  return [...said, ...boxes, ...chosen].map((words) => `, ${words}`).join("");
}

function even(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
