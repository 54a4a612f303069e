import { formatQuotation } from "../../core/reading/quotation.ts";
import { formatFileHash } from "../../core/reading/file-hash.ts";
import type { Span } from "../../core/text/span.ts";
import { useCopy } from "../../data/clipboard.ts";
import { useFileHash, useWantsFileHash } from "../../data/file-hash.ts";
import { linkTo } from "../../data/link.ts";
import { useShare } from "../../data/share.ts";
import { useToast } from "../../ui/toasts.tsx";
import type { OpenArticle } from "../../data/open-article.ts";

interface CopyQuotationProps {
  readonly open: OpenArticle;
  readonly span: Span;
}

/** Selected words with title, source, date and a link to their paragraph, and the hash of their file if the reader wants it. */
function useQuotation({ open, span }: CopyQuotationProps): string {
  const { article } = open;
  const [wantsHash] = useWantsFileHash();
  const hash = useFileHash(open, wantsHash);
  const paragraph = article.paragraphs.findIndex(({ end }) => end > span.start);
  const { title, source, date, id, text } = article;
  return formatQuotation({
    words: text.slice(span.start, span.end),
    title,
    source,
    date,
    link: linkTo(id, paragraph === -1 ? null : paragraph),
    ...(wantsHash && hash !== null && { fileHash: formatFileHash(hash) }),
  });
}

/** Copy selected words with their source: what most readers select words for. Where the system takes words, hand them on as well. */
export function CopyQuotation(props: CopyQuotationProps) {
  const quotation = useQuotation(props);
  const copy = useCopy();
  const share = useShare();
  const toast = useToast();
  const onCopy = async () => {
    const isCopied = await copy(quotation);
    toast({ message: isCopied ? "Copied with its source" : "This browser does not let the page copy" });
  };
  const onShare = async () => {
    if (!(await share?.(props.open.article.title, quotation)))
      toast({ message: "No app took it. Copy it with its source instead." });
  };
  return (
    <>
      <button type="button" className="selection-bar__button" onClick={() => void onCopy()}>
        Copy with source
      </button>
      {share === null ? null : (
        <button type="button" className="selection-bar__button" onClick={() => void onShare()}>
          Share…
        </button>
      )}
    </>
  );
}
