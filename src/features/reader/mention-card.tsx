import { words } from "../../core/reading/words.ts";
import { useEffect, useMemo, useRef, type ReactNode, type RefObject } from "react";
import { useNavigate } from "react-router";
import type { Article } from "../../core/article/article.ts";
import { contextOf } from "../../core/reading/context.ts";
import type { CastMember } from "../../core/reading/cast.ts";
import { typeNames } from "../../core/reading/type-names.ts";
import { counted } from "../../core/text/count.ts";
import { encodeInUrl } from "../../core/text/encode-in-url.ts";
import { paths } from "../../paths.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Link } from "../../ui/link.tsx";
import { useCardPosition } from "./use-card-position.ts";
import type { MarkSelection } from "./use-marks.ts";
import "./card.css";
import "./stepper.css";

interface MentionCardProps {
  readonly article: Article;
  readonly member: CastMember;
  readonly selection: MarkSelection;
  readonly container: RefObject<HTMLElement | null>;
  readonly isSheet: boolean;
  /** What the whole library says of the entity: counts, dates, companions. */
  readonly facts: ReactNode;
  readonly libraryCount: ReactNode;
  /** The button that leads to correcting the mark. */
  readonly correct: ReactNode;
  readonly onStep: (start: number) => void;
  /** The reader leaves for a dossier. */
  readonly onDossier: () => void;
  readonly onClose: () => void;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
}

/** Who a mark names: which type, how often here and in the library, and every mention here in its context. */
export function MentionCard({
  article,
  member,
  selection,
  container,
  isSheet,
  facts,
  libraryCount,
  correct,
  onStep,
  onDossier,
  onClose,
  onEnter,
  onLeave,
}: MentionCardProps) {
  const card = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const announce = useAnnounce();
  const { entity, mentions } = member;
  const position = useCardPosition(card, container, selection, isSheet);
  const type = typeNames[entity.type].singular.toLowerCase();
  useEffect(() => {
    // Focus stays on the mark, so that nothing else would say that a card has come.
    if (selection.by === "press") announce(`${entity.name}, ${type}, ${counted(mentions.length, "mention")} here`);
  }, [announce, selection, entity.name, type, mentions.length]);
  const at = Math.max(
    0,
    mentions.findIndex(({ start }) => start === selection.start),
  );
  const step = (by: number) => {
    const next = mentions[(at + by + mentions.length) % mentions.length];
    if (next !== undefined) onStep(next.start);
  };
  return (
    <div
      ref={card}
      className="card"
      role="dialog"
      aria-label={`${entity.name}, ${type}`}
      style={isSheet ? undefined : position}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <header className="card__head">
        <h2 dir="auto">{entity.name}</h2>
        <span className="card__type type-line" data-type={entity.type}>
          {typeNames[entity.type].singular}
        </span>
        <IconButton icon="x" label="Close" onClick={onClose} />
      </header>
      <p className="card__counts num">
        <b>{mentions.length}</b> here{libraryCount}
      </p>
      {mentions[at]?.isRecalled === true ? (
        <p className="note">Marked here because other articles name it so.</p>
      ) : null}
      <CardContexts article={article} member={member} current={selection.start} onStep={onStep} />
      {facts}
      <footer className="card__actions">
        <Link className="button" to={paths.entity(entity.id)} aria-keyshortcuts="d" onClick={onDossier}>
          Dossier
        </Link>
        <button
          type="button"
          className="button"
          onClick={() => navigate({ pathname: paths.list, search: `?entity=${encodeInUrl(entity.id)}` })}
        >
          {words.showArticles}
        </button>
        {correct}
        <span className="stepper">
          <IconButton
            icon="arrow-up"
            label="Previous mention"
            onClick={() => step(-1)}
            disabled={mentions.length < 2}
          />
          <span className="num">
            {at + 1} of {mentions.length}
          </span>
          <IconButton icon="arrow-down" label="Next mention" onClick={() => step(1)} disabled={mentions.length < 2} />
        </span>
      </footer>
    </div>
  );
}

/** Characters on either side of a mention in the card's list: what one line of the card holds. */
const contextReach = 34;
/** A card lists this many mentions; the stepper reaches the rest. */
const mostContexts = 60;

interface CardContextsProps {
  readonly article: Article;
  readonly member: CastMember;
  readonly current: number;
  readonly onStep: (start: number) => void;
}

function CardContexts({ article, member, current, onStep }: CardContextsProps) {
  const contexts = useMemo(
    () =>
      member.mentions.slice(0, mostContexts).map((mention) => {
        const paragraph = article.paragraphs.find(({ start, end }) => mention.start >= start && mention.end <= end);
        return { start: mention.start, context: contextOf(article.text, mention, paragraph ?? mention, contextReach) };
      }),
    [article, member],
  );
  if (contexts.length < 2) return null;
  return (
    <ol className="card__contexts" aria-label="In this article" tabIndex={0}>
      {contexts.map(({ start, context }) => (
        <li key={start}>
          <button
            type="button"
            dir="auto"
            aria-current={start === current ? "true" : undefined}
            onClick={() => onStep(start)}
          >
            {context.before}
            <b>{context.text}</b>
            {context.after}
          </button>
        </li>
      ))}
    </ol>
  );
}
