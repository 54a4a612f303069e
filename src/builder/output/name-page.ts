import type { Head } from "../../core/catalog/row.ts";

/** Give the page the name and the description that the owner gives the library; where there is none, the page keeps its own. */
export function namePage(html: string, { name, description }: Pick<Head, "name" | "description">): string {
  const named = name === undefined ? html : html.replace(/(?<=<title>)[^<]*(?=<\/title>)/u, () => escape(name));
  if (description === undefined) return named;
  return named.replace(/(?<=<meta name="description" content=")[^"]*(?=")/u, () => escape(description));
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
