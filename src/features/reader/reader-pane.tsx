import { byKey } from "../../core/reading/keys.ts";
import { words } from "../../core/reading/words.ts";
import { useCallback, useDeferredValue, useMemo, useRef, type ReactNode } from "react";
import { useNavigate } from "react-router";
import { isOwnFile } from "../../core/catalog/own-files.ts";
import { buildCast, type CastMember } from "../../core/reading/cast.ts";
import { clearOfMarks } from "../../core/reading/told-parts.ts";
import { typeNames } from "../../core/reading/type-names.ts";
import type { ToldTime } from "../../core/time/told-time.ts";
import { paths } from "../../paths.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { breakpoints, useMediaQuery } from "../../ui/use-media-query.ts";
import { useShortcuts } from "../../ui/use-shortcuts.ts";
import { useSettings, useShownTypes } from "../../data/settings.ts";
import { useTextLanguages } from "../../data/text-languages.ts";
import { useTold } from "../../data/told.ts";
import { ArticleHead } from "./article-head.tsx";
import { Cast } from "./cast.tsx";
import { CastDrawer } from "./cast-drawer.tsx";
import { HitStepper } from "./hit-stepper.tsx";
import { Legend } from "./legend.tsx";
import { CardFacts, LibraryCount } from "./card-facts.tsx";
import { NamesNote } from "./names-note.tsx";
import { MentionCard } from "./mention-card.tsx";
import { FilesNote } from "./files-note.tsx";
import { OwnNote } from "./own-note.tsx";
import { ParagraphLink } from "./paragraph-link.tsx";
import { Headline, isHeadline } from "./headline.tsx";
import { Prose } from "./prose.tsx";
import { ReaderBar } from "./reader-bar.tsx";
import { sayTold, stretchOfTold } from "./told-card.tsx";
import { ToldLayer } from "./told-layer.tsx";
import type { ReaderTools } from "./reader-tools.ts";
import { UnreadLanguage } from "./unread-language.tsx";
import { useNotedSpans } from "./use-noted-spans.ts";
import type { Sought } from "./find-sought.ts";
import { useSought } from "./use-sought.ts";
import { findNext } from "./find-next.ts";
import { findMark, useMarks, type MarkKind } from "./use-marks.ts";
import { useReadingPlace } from "./use-reading-place.ts";
import { useReturnToMark } from "./use-return-to-mark.ts";
import type { OpenArticle } from "../../data/open-article.ts";
import "./reader.css";

interface ReaderPaneProps {
  readonly open: OpenArticle;
  /** True while the article is only shown beside the list, not opened: it is not counted as read then. */
  readonly isPreview: boolean;
  /** Paragraph to go to, counted from 0, or null to go where the reader left off. */
  readonly targetParagraph: number | null;
  /** The note that the address asks for, by id, or null. */
  readonly targetNote: string | null;
  /** Back, place in the list, newer and older: what the desk knows and the reader does not. */
  readonly steps: ReactNode;
  readonly tools: ReaderTools;
  /** Washed in the text and stepped through. */
  readonly sought: Sought;
  /** Ask again for what did not load of the article. */
  readonly onRetry: () => void;
}

/** One article: its head, its text with every name marked, the card of a mark, and the cast. */
export function ReaderPane(props: ReaderPaneProps) {
  const { open, isPreview, targetParagraph, targetNote, steps, sought, tools, onRetry } = props;
  const { article, mentions, entities, row } = open;
  const scroller = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLElement>(null);
  const languages = useTextLanguages(article);
  const { shownTypes, toggleType } = useShownTypes();
  const groups = useMemo(() => buildCast(mentions, entities), [mentions, entities]);
  const members = useMemo(
    () => new Map(groups.flatMap((group) => group.members.map((member) => [member.entity.id, member]))),
    [groups],
  );
  const hasHeadline = useMemo(() => isHeadline(article), [article]);
  const [{ showsTold }, saveSettings] = useSettings();
  const foundTold = useTold(article, showsTold);
  const drawnTold = useMemo(() => clearOfMarks(foundTold ?? noTold, mentions), [foundTold, mentions]);
  const told = useDeferredValue(drawnTold);
  const marks = useMarks(container, `${row.id} ${[...shownTypes].join()} ${showsTold}`);
  const { notes, noted, notedParagraph } = useNotedSpans(article, targetNote);
  const isNarrow = useMediaQuery(breakpoints.narrow);
  const isWide = useMediaQuery(breakpoints.wide);
  const announce = useAnnounce();
  const back = useReturnToMark({ scroller, container, article });
  const hits = useSought(container, article, mentions, sought);
  const place = useReadingPlace({
    scroller,
    article,
    isPreview,
    targetParagraph,
    firstHit: hits.firstParagraph,
    onFirstHit: hits.goToFirst,
    isReturning: back.paragraph !== null,
  });
  const navigate = useNavigate();
  const goTo = useCallback(
    (start: number, kind: MarkKind = "name") => {
      const mark = container.current === null ? null : findMark(container.current, start, kind);
      if (mark === null) return;
      mark.scrollIntoView({ block: "nearest" });
      mark.focus({ preventScroll: true });
      marks.open(mark, "step");
    },
    [marks],
  );
  const offsetInSight = () => place.firstVisibleOffset(1) + 1;
  const stepMark = (by: 1 | -1) => {
    const shown = mentions.filter(({ type }) => shownTypes.has(type));
    const at = findNext(shown, marks.selection?.start ?? place.firstVisibleOffset(by), by);
    const mention = shown[at];
    if (mention === undefined) return;
    goTo(mention.start);
    announce(
      `${entities.get(mention.entity)?.name ?? ""}, ${typeNames[mention.type].singular.toLowerCase()}, mark ${at + 1} of ${shown.length}`,
    );
  };
  const stepTold = (by: 1 | -1) => {
    const at = findNext(told, marks.selection?.start ?? place.firstVisibleOffset(by), by);
    const time = told[at];
    if (time === undefined) return;
    goTo(time.start, "told");
    announce(`${sayTold(time)}, told time ${at + 1} of ${told.length}`);
  };
  const closeCard = () => {
    const { selection } = marks;
    marks.close();
    if (selection !== null && container.current !== null)
      findMark(container.current, selection.start, selection.kind)?.focus({ preventScroll: true });
  };
  const openMember = (member: CastMember) => {
    const first = member.mentions[0];
    if (first !== undefined && !shownTypes.has(first.type)) toggleType(first.type);
    if (first !== undefined) requestAnimationFrame(() => goTo(first.start));
  };
  const leaveForDossier = () => {
    if (marks.selection?.kind === "name") back.remember(marks.selection.start);
  };
  const openDossier = () => {
    leaveForDossier();
    if (marks.selection?.kind === "name") void navigate(paths.entity(marks.selection.entity));
    const time = marks.selection?.kind === "told" ? told.find(({ start }) => start === marks.selection?.start) : null;
    const day = time === null || time === undefined ? null : stretchOfTold(time.value);
    if (day !== null) void navigate(paths.day(day));
  };
  useShortcuts(
    byKey({
      nextMark: () => stepMark(1),
      previousMark: () => stepMark(-1),
      nextTold: () => stepTold(1),
      previousTold: () => stepTold(-1),
      nextHit: () => hits.step(1),
      previousHit: () => hits.step(-1),
      ...(marks.selection !== null && { closeCard, dossier: openDossier }),
    }),
  );

  const selected = marks.selection === null ? undefined : members.get(marks.selection.entity);
  const selectedMention = selected?.mentions.find(({ start }) => start === marks.selection?.start);
  const cast =
    open.namesError === undefined ? (
      <Cast
        groups={groups}
        length={article.text.length}
        litEntity={marks.selection?.entity ?? null}
        onOpen={openMember}
      />
    ) : (
      <p className="note">Its names did not load.</p>
    );
  return (
    <>
      {/* The reader's text scrolls, so the keyboard must reach it. */}
      <main className="reader" id="reader" ref={scroller} tabIndex={-1} aria-label={article.title}>
        <div
          className="progress"
          ref={place.progress}
          role="progressbar"
          aria-label="Read so far"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={0}
        />
        <ReaderBar open={open} steps={steps} paragraphInSight={place.paragraphInSight}>
          {hits.count === 0 ? null : <HitStepper count={hits.count} current={hits.current} onStep={hits.step} />}
          {tools.inBar({ open, notes, container })}
          {isWide ? null : (
            <CastDrawer count={members.size} isSheet={isNarrow}>
              {cast}
            </CastDrawer>
          )}
        </ReaderBar>
        <article
          className="article"
          data-article-id={row.id}
          data-own={isOwnFile(row.pack) || undefined}
          lang={languages.whole}
          ref={container}
          onPointerDown={(event) => {
            if (marks.selection !== null && !(event.target as Element).closest(".card, .mark, .told")) marks.close();
          }}
        >
          <ArticleHead
            article={article}
            words={row.words}
            language={languages.whole}
            headline={
              hasHeadline ? (
                <Headline article={article} mentions={mentions} shownTypes={shownTypes} told={told} notes={noted} />
              ) : null
            }
          />
          {isOwnFile(row.pack) ? (
            <OwnNote row={row} offsetInSight={offsetInSight} />
          ) : (
            <FilesNote row={row} offsetInSight={offsetInSight} />
          )}
          {open.namesError === undefined ? null : <NamesNote error={open.namesError} onRetry={onRetry} />}
          <UnreadLanguage open={open} name={languages.unread} />
          {mentions.length === 0 && told.length === 0 && showsTold ? null : (
            <Legend
              groups={groups}
              shownTypes={shownTypes}
              onToggle={toggleType}
              toldCount={foundTold === null ? null : told.length}
              showsTold={showsTold}
              onToggleTold={() => saveSettings({ showsTold: !showsTold })}
            />
          )}
          <Prose
            article={article}
            mentions={mentions}
            told={told}
            shownTypes={shownTypes}
            notes={noted}
            neededParagraph={Math.max(place.neededParagraph, back.paragraph ?? 0, notedParagraph)}
            from={hasHeadline ? 1 : 0}
            languages={languages.ofParagraph}
          />
          <ParagraphLink container={container} articleId={row.id} />
          {marks.selection === null || selected === undefined ? null : (
            <MentionCard
              article={article}
              member={selected}
              selection={marks.selection}
              container={container}
              isSheet={isNarrow}
              correct={
                selectedMention === undefined ? null : tools.inCard({ open, mention: selectedMention, closeCard })
              }
              libraryCount={<LibraryCount entity={selected.entity.id} />}
              facts={
                <CardFacts
                  entity={selected.entity.id}
                  date={article.date}
                  place={open.place}
                  onLeave={leaveForDossier}
                />
              }
              onDossier={leaveForDossier}
              onStep={goTo}
              onClose={closeCard}
              onEnter={marks.keepOpen}
              onLeave={marks.leave}
            />
          )}
          <ToldLayer
            article={article}
            told={told}
            selection={marks.selection?.kind === "told" ? marks.selection : null}
            container={container}
            isSheet={isNarrow}
            onStep={(start) => goTo(start, "told")}
            onClose={closeCard}
            onEnter={marks.keepOpen}
            onLeave={marks.leave}
          />
          {tools.overText({
            open,
            notes,
            container,
            targetNote,
            selectedStart: marks.selection?.kind === "name" ? marks.selection.start : null,
            closeCard,
          })}
        </article>
      </main>
      {isWide ? (
        <aside className="cast" aria-label="Notes and names" tabIndex={0}>
          {tools.beside({ open, notes, container })}
          <h2>{words.names}</h2>
          {cast}
        </aside>
      ) : null}
    </>
  );
}

const noTold: readonly ToldTime[] = [];
