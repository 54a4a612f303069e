import { byKey } from "../../core/reading/keys.ts";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { useCopy } from "../../data/clipboard.ts";
import { useReadingMarks } from "../../data/reading.ts";
import { linkTo } from "../../data/link.ts";
import { Icon, type IconName } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { useShortcuts } from "../../ui/use-shortcuts.ts";
import type { OpenArticle } from "../../data/open-article.ts";
import "./reader-bar.css";

const CiteDialog = lazy(() =>
  import("./cite-dialog.tsx").then(({ CiteDialog: component }) => ({ default: component })),
);

interface ReaderBarProps {
  readonly open: OpenArticle;
  readonly steps: ReactNode;
  readonly children: ReactNode;
  readonly paragraphInSight: () => number;
}

/** The reader's few controls: where one is, newer and older, cast, star, and the rest under "More". */
export function ReaderBar({ open, steps, children, paragraphInSight }: ReaderBarProps) {
  const { id } = open.row;
  const marks = useReadingMarks();
  const toast = useToast();
  const [isCiting, setCiting] = useState(false);
  const copy = useCopy();
  const isRead = marks.readIds.has(id);
  const isStarred = marks.starredIds.has(id);
  const toggleRead = () => marks.setRead(id, !isRead);
  const toggleStar = () => marks.setStarred(id, !isStarred);
  const copyLink = (paragraph: number | null, what: string) => {
    void copy(linkTo(id, paragraph)).then((isCopied) =>
      toast({ message: isCopied ? `${what} copied` : "This browser does not let the page copy" }),
    );
  };
  const copyParagraphLink = () => copyLink(paragraphInSight(), "Link to the paragraph in sight");
  useShortcuts(byKey({ star: toggleStar, read: toggleRead, copyLink: copyParagraphLink }));
  return (
    <div className="reader__bar">
      {steps}
      <span className="reader__spacer" />
      {children}
      <IconButton
        icon="star"
        label={isStarred ? "Remove the star" : "Star"}
        aria-pressed={isStarred}
        onClick={toggleStar}
      />
      <Menu label="More" icon="ellipsis">
        <MenuLine icon="link" text="Copy link to the article" onClick={() => copyLink(null, "Link")} />
        <MenuLine icon="copy" text="Copy link to the paragraph in sight" onClick={copyParagraphLink} />
        <MenuLine icon="copy" text="Cite…" onClick={() => setCiting(true)} />
        <MenuLine icon="check" text={isRead ? "Mark as unread" : "Mark as read"} onClick={toggleRead} />
        <MenuLine icon="printer" text="Print" onClick={() => window.print()} />
      </Menu>
      {isCiting ? (
        <Suspense fallback={null}>
          <CiteDialog open={open} onClose={() => setCiting(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}

function MenuLine({
  icon,
  text,
  onClick,
}: {
  readonly icon: IconName;
  readonly text: string;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" role="menuitem" className="menu__line" onClick={onClick}>
      <Icon name={icon} />
      {text}
    </button>
  );
}
