import { useState } from "react";
import { formatBibtex, formatCslJson, formatRis, type Cited } from "../../core/export/citation.ts";
import { useCopy } from "../../data/clipboard.ts";
import { saveText } from "../../data/download.ts";
import { linkTo } from "../../data/link.ts";
import type { OpenArticle } from "../../data/open-article.ts";
import { useTextLanguages } from "../../data/text-languages.ts";
import { Dialog } from "../../ui/dialog.tsx";

const forms = {
  ris: {
    name: "RIS, for Zotero, EndNote and Mendeley",
    file: "citation.ris",
    type: "application/x-research-info-systems",
    write: formatRis,
  },
  bibtex: { name: "BibTeX", file: "citation.bib", type: "application/x-bibtex", write: formatBibtex },
  csl: {
    name: "CSL-JSON",
    file: "citation.json",
    type: "application/vnd.citationstyles.csl+json",
    write: formatCslJson,
  },
} as const;

/** An article as a citation, to be copied or saved. */
export function CiteDialog({ open, onClose }: { readonly open: OpenArticle; readonly onClose: () => void }) {
  const { id, title, author, source, date, url } = open.article;
  const { whole } = useTextLanguages(open.article);
  const copy = useCopy();
  const [said, setSaid] = useState("");
  const cited: Cited = {
    id,
    title,
    author,
    source,
    date,
    url: webAddress(url) ?? linkTo(id, null),
    language: whole ?? null,
  };
  return (
    <Dialog title="Cite this article" onClose={onClose}>
      {Object.entries(forms).map(([key, { name, file, type, write }]) => (
        <p key={key} className="button-row" data-cite={key}>
          <strong>{name}</strong>
          <button
            type="button"
            className="button"
            aria-label={`Copy as ${name}`}
            onClick={() =>
              void copy(write([cited])).then((isCopied) =>
                setSaid(isCopied ? "Copied." : "This browser does not let the page copy."),
              )
            }
          >
            Copy
          </button>
          <button
            type="button"
            className="button"
            aria-label={`Save as ${name}`}
            onClick={() => saveText(file, type, write([cited]))}
          >
            Save
          </button>
        </p>
      ))}
      <p role="status">{said}</p>
    </Dialog>
  );
}

/** What a text gives as its address is used only where it is one of the web's. */
function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\/\S+$/iu.test(url) ? url : null;
}
