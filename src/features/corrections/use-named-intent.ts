import { useCallback } from "react";
import type { RowEntity } from "../../core/catalog/row.ts";
import type { MentionType } from "../../core/ner/mention.ts";
import { useNamedPlace } from "../../data/alike.ts";
import { useToast } from "../../ui/toasts.tsx";
import { intendWithMention, type CorrectionIntent } from "./correction-intent.ts";

/** What is to be put right of a name in all texts. */
export interface NamedIntent {
  readonly id: string;
  /** Null when the reader is still to be asked. */
  readonly kind: CorrectionIntent["kind"];
  readonly type?: MentionType | null;
  readonly target?: RowEntity | null;
  /** One way of writing it, where only that is meant. */
  readonly written?: string | null;
}

/** Make an intent at the first place where the name stands; null, and said, when no text can be had. */
export function useNamedIntent(): (asked: NamedIntent) => Promise<CorrectionIntent | null> {
  const namedPlace = useNamedPlace();
  const toast = useToast();
  return useCallback(
    async ({ id, kind, type = null, target = null, written = null }) => {
      const place = await namedPlace(id, written).catch(() => null);
      if (place === null) {
        toast({ message: "The texts that name it cannot be had now: try again later." });
        return null;
      }
      return { ...intendWithMention(place.open, place.mention, kind, type), target };
    },
    [namedPlace, toast],
  );
}
