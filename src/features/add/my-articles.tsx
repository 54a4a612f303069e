import { useState } from "react";
import { Link } from "../../ui/link.tsx";
import { counted } from "../../core/text/count.ts";
import { useHead } from "../../data/head.ts";
import { listOwnIds, setOwnRemoved } from "../../data/own-articles.ts";
import { paths } from "../../paths.ts";
import { useToast } from "../../ui/toasts.tsx";

/** How many articles are the reader's own, and a way to take all of them out. */
export function MyArticles({ isAdding }: { readonly isAdding: boolean }) {
  const count = useHead().own?.total ?? 0;
  const toast = useToast();
  const [isAsking, setAsking] = useState(false);
  if (count === 0) return null;
  const removeAll = async () => {
    setAsking(false);
    const ids = await listOwnIds();
    await setOwnRemoved(ids, true);
    toast({
      message: `${counted(ids.length, "article")} taken out`,
      action: { label: "Undo", run: () => void setOwnRemoved(ids, false) },
      isLasting: true,
    });
  };
  return (
    <section>
      <h2>{counted(count, "article of yours", "articles of yours")}</h2>
      <p className="add__facts">They stand among the library’s articles, in this browser alone.</p>
      <p className="button-row">
        <Link className="button" to={{ pathname: paths.list, search: "?own=1" }}>
          Show my articles
        </Link>
        {isAsking ? (
          <>
            <button type="button" className="button button--danger" onClick={() => void removeAll()}>
              Take {counted(count, "article")} out
            </button>
            <button type="button" className="button button--quiet" onClick={() => setAsking(false)}>
              Keep them
            </button>
          </>
        ) : (
          <button type="button" className="button button--quiet" disabled={isAdding} onClick={() => setAsking(true)}>
            Take all of them out
          </button>
        )}
      </p>
    </section>
  );
}
