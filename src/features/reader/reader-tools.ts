import type { ReactNode, RefObject } from "react";
import type { ResolvedMention } from "../../core/entities/entity.ts";
import type { OpenArticle } from "../../data/article.ts";

/** What other features put into the reader; the app joins them. */
export interface ReaderTools {
  /** Drawn among the buttons of a mark's card. */
  readonly inCard: (about: {
    readonly open: OpenArticle;
    readonly mention: ResolvedMention;
    readonly closeCard: () => void;
  }) => ReactNode;
  /** Drawn over the text, within the article. */
  readonly overText: (about: {
    readonly open: OpenArticle;
    readonly container: RefObject<HTMLElement | null>;
    /** Offset of the mark whose card is open, or null. */
    readonly selectedStart: number | null;
    readonly closeCard: () => void;
  }) => ReactNode;
}
