import { useEffect, useState, type RefObject } from "react";
import { useCopy } from "../../data/clipboard.ts";
import { linkTo } from "../../data/link.ts";
import { Icon } from "../../ui/icon.tsx";
import { useToast } from "../../ui/toasts.tsx";
import "./paragraph-link.css";

interface ParagraphLinkProps {
  readonly container: RefObject<HTMLElement | null>;
  readonly articleId: string;
}

interface Hovered {
  readonly paragraph: number;
  readonly top: number;
}

/**
 * A button in the margin of the paragraph under the pointer, to copy a link to it.
 *
 * One button that moves, not one a paragraph: a text may have 200,000. By keyboard and touch the same is in "More".
 */
export function ParagraphLink({ container, articleId }: ParagraphLinkProps) {
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const copy = useCopy();
  const toast = useToast();
  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    const onOver = (event: PointerEvent) => {
      const paragraph = event.target instanceof Element ? event.target.closest<HTMLElement>("p[data-paragraph]") : null;
      if (paragraph === null || event.pointerType === "touch") return;
      const top = paragraph.getBoundingClientRect().top - element.getBoundingClientRect().top;
      setHovered({ paragraph: Number(paragraph.dataset["paragraph"]), top });
    };
    const onLeave = () => setHovered(null);
    element.addEventListener("pointerover", onOver);
    element.addEventListener("pointerleave", onLeave);
    return () => {
      element.removeEventListener("pointerover", onOver);
      element.removeEventListener("pointerleave", onLeave);
    };
  }, [container, articleId]);
  if (hovered === null) return null;
  return (
    <button
      type="button"
      className="paragraph-link"
      style={{ top: hovered.top }}
      tabIndex={-1}
      aria-label={`Copy a link to paragraph ${hovered.paragraph + 1}`}
      title="Copy a link to this paragraph"
      onClick={() => {
        void copy(linkTo(articleId, hovered.paragraph)).then((isCopied) =>
          toast({ message: isCopied ? "Link to the paragraph copied" : "This browser does not let the page copy" }),
        );
      }}
    >
      <Icon name="link" />
    </button>
  );
}
