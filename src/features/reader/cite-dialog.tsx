import { useState } from "react";
import { localDay } from "../../core/date/local-day.ts";
import {
  citationStyles,
  formatReference,
  plainReference,
  type CitationStyle,
} from "../../core/export/citation-styles.ts";
import { formatBibtex, formatCslJson, formatRis, type Cited } from "../../core/export/citation.ts";
import { formatFileHash } from "../../core/reading/file-hash.ts";
import { useCopy } from "../../data/clipboard.ts";
import { saveText } from "../../data/download.ts";
import { useFileHash, useWantsFileHash } from "../../data/file-hash.ts";
import { linkTo } from "../../data/link.ts";
import type { OpenArticle } from "../../data/open-article.ts";
import { useTextLanguages } from "../../data/text-languages.ts";
import { Dialog } from "../../ui/dialog.tsx";
import "./cite-dialog.css";

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

/** An article as a citation, to be copied or saved: in four styles to read, in three forms for programs. */
export function CiteDialog({ open, onClose }: { readonly open: OpenArticle; readonly onClose: () => void }) {
  const { id, title, author, source, date, url } = open.article;
  const { whole } = useTextLanguages(open.article);
  const copy = useCopy();
  const [said, setSaid] = useState("");
  const [accessed] = useState(() => localDay(new Date()));
  const [wantsHash, setWantsHash] = useWantsFileHash();
  const hash = useFileHash(open, wantsHash);
  const note = wantsHash && hash !== null ? formatFileHash(hash) : undefined;
  const cited: Cited = {
    id,
    title,
    author,
    source,
    date,
    url: webAddress(url) ?? linkTo(id, null),
    language: whole ?? null,
    note,
  };
  const say = (isCopied: boolean) => setSaid(isCopied ? "Copied." : "This browser does not let the page copy.");
  return (
    <Dialog title="Cite this article" onClose={onClose}>
      <dl className="cite">
        {(Object.entries(citationStyles) as [CitationStyle, string][]).map(([style, name]) => {
          const parts = formatReference(cited, style, accessed);
          return (
            <div key={style} data-cite={style}>
              <dt>{name}</dt>
              <dd dir="auto">
                {parts.map(({ text, isItalic }, at) => (isItalic ? <cite key={at}>{text}</cite> : text))}
                {note === undefined ? null : <span className="cite__note"> {note}</span>}
              </dd>
              <dd>
                <button
                  type="button"
                  className="button"
                  aria-label={`Copy in ${name}`}
                  onClick={() => void copy([plainReference(parts), note].filter(Boolean).join(" ")).then(say)}
                >
                  Copy
                </button>
              </dd>
            </div>
          );
        })}
      </dl>
      {Object.entries(forms).map(([key, { name, file, type, write }]) => (
        <p key={key} className="cite__form" data-cite={key}>
          <strong>{name}</strong>
          <button
            type="button"
            className="button"
            aria-label={`Copy as ${name}`}
            onClick={() => void copy(write([cited])).then(say)}
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
      <label className="cite__tick">
        <input type="checkbox" checked={wantsHash} onChange={(event) => setWantsHash(event.target.checked)} />
        With the SHA-256 of the file, here and under copied passages: it shows later that the file said this
      </label>
      <p role="status">{said}</p>
    </Dialog>
  );
}

/** What a text gives as its address is used only where it is one of the web's. */
function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\/\S+$/iu.test(url) ? url : null;
}
