import { OutsideLink } from "../../ui/outside-link.tsx";
import { useState } from "react";
import { localDay } from "../../core/date/local-day.ts";
import {
  citationStyles,
  plainReference,
  type CitationStyle,
  type StyledPart,
} from "../../core/export/citation-styles.ts";
import { formatBibtex, formatCslJson, formatRis, type Cited } from "../../core/export/citation.ts";
import { formatFileHash } from "../../core/reading/file-hash.ts";
import { useCopy } from "../../data/clipboard.ts";
import { saveText } from "../../data/download.ts";
import { useFileHash, useWantsFileHash } from "../../data/file-hash.ts";
import { linkTo } from "../../data/link.ts";
import type { OpenArticle } from "../../data/open-article.ts";
import { useReferences } from "../../data/references.ts";
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
  const references = useReferences(cited, accessed);
  const say = (isCopied: boolean) => setSaid(isCopied ? "Copied." : "This browser does not let the page copy.");
  const unwritten = references === null ? "…" : "Cannot be written here.";
  return (
    <Dialog title="Cite this article" onClose={onClose}>
      <dl className="cite">
        {(Object.entries(citationStyles) as [CitationStyle, string][]).map(([style, name]) => {
          const parts = references instanceof Map ? references.get(style) : undefined;
          const line = [plainReference(parts ?? []), note].filter((part) => part !== undefined).join(" ");
          return (
            <div key={style} data-cite={style}>
              <dt>{name}</dt>
              <dd dir="auto">
                {parts === undefined ? (
                  unwritten
                ) : (
                  <>
                    <Reference parts={parts} />
                    {note === undefined ? null : <span className="cite__note"> {note}</span>}
                  </>
                )}
              </dd>
              <dd>
                <button
                  type="button"
                  className="button"
                  aria-label={`Copy in ${name}`}
                  disabled={parts === undefined}
                  onClick={() => void copy(line).then(say)}
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
      <Credit />
    </Dialog>
  );
}

function Reference({ parts }: { readonly parts: readonly StyledPart[] }) {
  return parts.map(({ text, isItalic }, at) => (isItalic ? <cite key={at}>{text}</cite> : text));
}

/** What the licences of the engine and of the styles ask for: who made them, on which terms, and where the source is. */
function Credit() {
  return (
    <p className="cite__credit">
      References are written by <OutsideLink href="https://github.com/juris-m/citeproc-js">citeproc-js</OutsideLink> (©
      2009–2019 Frank Bennett, <OutsideLink href="https://opensource.org/license/cpal-1-0">CPAL 1.0</OutsideLink>; its
      source is there) in styles of the{" "}
      <OutsideLink href="https://citationstyles.org/">Citation Style Language</OutsideLink> project (
      <OutsideLink href="https://creativecommons.org/licenses/by-sa/3.0/">CC BY-SA 3.0</OutsideLink>).
    </p>
  );
}

/** What a text gives as its address is used only where it is one of the web's. */
function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\/\S+$/iu.test(url) ? url : null;
}
