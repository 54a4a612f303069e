import { formatQuotation } from "../../core/reading/quotation.ts";
import { formatFileHash } from "../../core/reading/file-hash.ts";
import type { Span } from "../../core/text/span.ts";
import { useCopy } from "../../data/clipboard.ts";
import { useFileHash, useWantsFileHash } from "../../data/file-hash.ts";
import { linkTo } from "../../data/link.ts";
import { useToast } from "../../ui/toasts.tsx";
import type { OpenArticle } from "../../data/open-article.ts";

interface CopyQuotationProps {
  readonly open: OpenArticle;
  readonly span: Span;
}

/** Copy selected words with title, source, date and a link to their paragraph, and the hash of their file if the reader wants it: what most readers select words for. */
export function CopyQuotation({ open, span }: CopyQuotationProps) {
  const { article } = open;
  const [wantsHash] = useWantsFileHash();
  const hash = useFileHash(open, wantsHash);
  const copy = useCopy();
  const toast = useToast();
  const onClick = async () => {
    const paragraph = article.paragraphs.findIndex(({ end }) => end > span.start);
    const { title, source, date, id, text } = article;
    const link = linkTo(id, paragraph === -1 ? null : paragraph);
    const words = text.slice(span.start, span.end);
    const isCopied = await copy(
      formatQuotation({
        words,
        title,
        source,
        date,
        link,
        ...(wantsHash && hash !== null && { fileHash: formatFileHash(hash) }),
      }),
    );
    toast({ message: isCopied ? "Copied with its source" : "This browser does not let the page copy" });
  };
  return (
    <button type="button" className="selection-bar__button" onClick={() => void onClick()}>
      Copy with source
    </button>
  );
}
