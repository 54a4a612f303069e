import type { ReactNode, RefObject } from "react";
import type { ResolvedMention } from "../../core/entities/entity.ts";
import type { PlacedNotes } from "../../data/notes-anchors.ts";
import type { OpenArticle } from "../../data/open-article.ts";

/** An article that is open, its notes, and the element that shows it. */
export interface InReader {
  readonly open: OpenArticle;
  readonly notes: PlacedNotes;
  readonly container: RefObject<HTMLElement | null>;
}

/** What other features put into the reader; the app joins them. */
export interface ReaderTools {
  /** Drawn among the buttons over the text. */
  readonly inBar: (about: InReader) => ReactNode;
  /** Drawn over the cast, where there is room beside the text. */
  readonly beside: (about: InReader) => ReactNode;
  /** Drawn among the buttons of a mark's card. */
  readonly inCard: (about: {
    readonly open: OpenArticle;
    readonly mention: ResolvedMention;
    readonly closeCard: () => void;
  }) => ReactNode;
  /** Drawn over the text, within the article. */
  readonly overText: (
    about: InReader & {
      /** The note that the address asks for, by id, or null. */
      readonly targetNote: string | null;
      /** Offset of the mark whose card is open, or null. */
      readonly selectedStart: number | null;
      readonly closeCard: () => void;
    },
  ) => ReactNode;
}
