import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";

/** Which mark's card is open, and what opened it: a card opened by hover closes when the pointer leaves. */
export interface MarkSelection {
  readonly start: number;
  readonly kind: MarkKind;
  /** Whom a name's mark names; empty for a told time. */
  readonly entity: string;
  readonly by: "hover" | "press" | "step";
}

/** A mark under a name, or the line under a told time. */
export type MarkKind = "name" | "told";

const selectors = { name: ".mark", told: ".told" } as const satisfies Record<MarkKind, string>;
const anyMark = ".mark, .told";

/** Resting this long on a mark is asking; crossing it on the way elsewhere is not. */
const hoverMs = 250;
/** Time to move the pointer from the mark to its card. */
const leaveMs = 220;

/** Find the element of a mention, or of a told time, by the offset at which it starts. */
export function findMark(container: HTMLElement, start: number, kind: MarkKind = "name"): HTMLElement | null {
  return container.querySelector<HTMLElement>(`${selectors[kind]}[data-start="${start}"]`);
}

function selectionOf(mark: HTMLElement, by: MarkSelection["by"]): MarkSelection {
  return {
    start: Number(mark.dataset["start"]),
    kind: mark.matches(selectors.told) ? "told" : "name",
    entity: mark.dataset["entity"] ?? "",
    by,
  };
}

function isSelected(mark: HTMLElement | null, selection: MarkSelection | null): boolean {
  if (mark === null || selection === null) return false;
  const { start, kind } = selectionOf(mark, selection.by);
  return start === selection.start && kind === selection.kind;
}

/**
 * Follow pointer, touch and keyboard over the marks in a container by delegation: thousands of marks, one set of listeners.
 *
 * One name and one told time at a time can be reached by Tab; stepping moves that stop along.
 */
export function useMarks(container: RefObject<HTMLElement | null>, resetKey: string) {
  const [selection, setSelection] = useState<MarkSelection | null>(null);
  const timer = useRef(0);
  const now = useRef(selection);
  now.current = selection;
  const close = useCallback(() => {
    clearTimeout(timer.current);
    setSelection(null);
  }, []);
  const open = useCallback((mark: HTMLElement, by: MarkSelection["by"]) => {
    clearTimeout(timer.current);
    setSelection(selectionOf(mark, by));
  }, []);
  const keepOpen = useCallback(() => clearTimeout(timer.current), []);
  const leave = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setSelection((shown) => (shown?.by === "hover" ? null : shown)), leaveMs);
  }, []);

  // Before it is painted: a key that is pressed as soon as the article is seen opens a card that nothing may close again.
  useLayoutEffect(() => {
    setSelection(null);
    return () => clearTimeout(timer.current);
  }, [resetKey]);

  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    const onClick = (event: MouseEvent) => {
      const mark = markOf(event.target);
      if (mark === null || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      open(mark, "press");
    };
    const onOver = (event: PointerEvent) => {
      if (event.pointerType === "touch") return;
      const mark = markOf(event.target);
      clearTimeout(timer.current);
      if (mark !== null) timer.current = window.setTimeout(() => openUnlessHeld(mark), hoverMs);
      else leave();
    };
    const openUnlessHeld = (mark: HTMLElement) =>
      setSelection((shown) => (shown === null || shown.by === "hover" ? selectionOf(mark, "hover") : shown));
    // The key that moved focus here has come up on the mark: unlike focus itself, it never comes from the page's own doing.
    const onKeyUp = (event: KeyboardEvent) => {
      const mark = event.key === "Tab" ? markOf(event.target) : null;
      if (mark !== null) open(mark, "step");
    };
    // What a link does by itself: a told time is no link, since it leads to its card alone.
    const onKeyDown = (event: KeyboardEvent) => {
      // The card follows its mark, although another that Tab can reach may stand between them.
      const inCard = document.querySelector<HTMLElement>(".card :is(button, a)");
      if (event.key === "Tab" && !event.shiftKey && inCard !== null && isSelected(markOf(event.target), now.current)) {
        event.preventDefault();
        inCard.focus();
      }
      if (event.key !== "Enter" && event.key !== " ") return;
      if (!(event.target instanceof HTMLElement) || !event.target.matches(selectors.told)) return;
      event.preventDefault();
      open(event.target, "press");
    };
    element.addEventListener("keydown", onKeyDown);
    element.addEventListener("keyup", onKeyUp);
    element.addEventListener("click", onClick);
    element.addEventListener("pointerover", onOver);
    element.addEventListener("pointerleave", leave);
    return () => {
      element.removeEventListener("keydown", onKeyDown);
      element.removeEventListener("keyup", onKeyUp);
      element.removeEventListener("click", onClick);
      element.removeEventListener("pointerover", onOver);
      element.removeEventListener("pointerleave", leave);
    };
  }, [container, open, leave, resetKey]);

  useLitMarks(container, selection, resetKey);
  return { selection, open, close, keepOpen, leave };
}

/** Light every mark of the selected entity, frame the selected one, and keep one mark of each kind in the Tab order. */
function useLitMarks(
  container: RefObject<HTMLElement | null>,
  selection: MarkSelection | null,
  resetKey: string,
): void {
  const lastStops = useRef<Partial<Record<MarkKind, number>>>({});
  useEffect(() => {
    lastStops.current = {};
  }, [resetKey]);
  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    if (selection !== null) lastStops.current[selection.kind] = selection.start;
    for (const kind of ["name", "told"] as const) {
      const start = lastStops.current[kind];
      const stop = start === undefined ? null : findMark(element, start, kind);
      (stop ?? element.querySelector<HTMLElement>(selectors[kind]))?.setAttribute("tabindex", "0");
    }
    if (selection === null) return () => dim(element);
    if (selection.kind === "name") {
      for (const mark of element.querySelectorAll<HTMLElement>(selectors.name)) {
        if (mark.dataset["entity"] === selection.entity) mark.dataset["lit"] = "";
      }
    }
    const selected = findMark(element, selection.start, selection.kind);
    selected?.setAttribute("data-selected", "");
    // Of the others nothing is said: each of hundreds would be heard as "collapsed".
    selected?.setAttribute("aria-expanded", "true");
    return () => dim(element);
  });
}

function dim(container: HTMLElement): void {
  for (const mark of container.querySelectorAll<HTMLElement>(
    ":is(.mark, .told):is([data-lit], [data-selected], [tabindex='0'])",
  )) {
    delete mark.dataset["lit"];
    delete mark.dataset["selected"];
    mark.removeAttribute("aria-expanded");
    mark.setAttribute("tabindex", "-1");
  }
}

function markOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(anyMark) : null;
}
