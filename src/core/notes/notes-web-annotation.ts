import type { NotebookNote } from "./notebook.ts";

/**
 * Write notes as a W3C Web Annotation collection (Recommendation of 23 February 2017).
 *
 * Quote and offsets are selectors of the article; the kind is a tag of its own (`dateline:doubt`), so that a way back keeps it. Offsets
 * count UTF-16 units, as browsers and Hypothesis do: the standard's code points would need each article's text.
 */
export function notesToWebAnnotations(
  notes: readonly NotebookNote[],
  link: (note: NotebookNote) => string,
  base: string,
): string {
  const items = notes.map((note) => {
    const { passage, comment, tags, kind, author, created, title } = note.content;
    const { quote, prefix, suffix, start, end } = passage;
    return {
      id: `urn:dateline:note:${note.note.id}`,
      type: "Annotation",
      motivation: comment === "" ? "highlighting" : "commenting",
      created,
      ...(author !== "" && { creator: { type: "Person", name: author } }),
      body: [
        ...(comment === ""
          ? []
          : [{ type: "TextualBody", value: comment, format: "text/plain", purpose: "commenting" }]),
        ...[...tags, `dateline:${kind}`].map((value) => ({ type: "TextualBody", value, purpose: "tagging" })),
      ],
      target: {
        source: link(note),
        "schema:name": title,
        selector: [
          { type: "TextQuoteSelector", exact: quote, prefix, suffix },
          { type: "TextPositionSelector", start, end },
        ],
      },
    };
  });
  const id = `${base}#/notes`;
  const collection = {
    "@context": ["http://www.w3.org/ns/anno.jsonld", { schema: "http://schema.org/" }],
    id,
    type: "AnnotationCollection",
    label: "Notes",
    total: items.length,
    ...(items.length > 0 && {
      first: { id: `${id}/1`, type: "AnnotationPage", partOf: id, startIndex: 0, items },
      last: `${id}/1`,
    }),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}
