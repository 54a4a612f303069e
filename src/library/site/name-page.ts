import type { Head } from "../formats/head.ts";

/** Give the page the name and the description that the owner gives the library; where there is none, the page keeps its own. */
export function namePage(html: string, { name, description }: Pick<Head, "name" | "description">): string {
  const named = name === undefined ? html : html.replace(/(?<=<title>)[^<]*(?=<\/title>)/u, () => escape(name));
  if (description === undefined) return named;
  return named.replace(/(?<=<meta name="description" content=")[^"]*(?=")/u, () => escape(description));
}

/** The same for the manifest, by which an installed library is called on a screen of apps; the name is cut there as each system cuts it. */
export function nameManifest(manifest: string, { name, description }: Pick<Head, "name" | "description">): string {
  if (name === undefined && description === undefined) return manifest;
  const named = {
    ...(JSON.parse(manifest) as Record<string, unknown>),
    ...(name !== undefined && { name, short_name: name }),
    ...(description !== undefined && { description }),
  };
  return `${JSON.stringify(named, null, 2)}\n`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
