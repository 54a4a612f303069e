import { Component, createRef, type ReactNode } from "react";
import { findSelectedStretch, selectStretch, type Stretch } from "./text-range.ts";

interface KeepSelectionProps {
  /** The text that the blocks within show, as for `findSelectedStretch`. */
  readonly text: string;
  readonly blocks: readonly Stretch[];
  readonly className: string;
  readonly children: ReactNode;
}

/** What was selected before a redraw: where, and whether towards the start. */
interface Selected extends Stretch {
  readonly isBackwards: boolean;
}

/**
 * Blocks of a text whose selection outlives their redrawing: what is selected of it before a commit is selected after it.
 *
 * Elements that come into a text (marks, told times, notes) replace the nodes that a selection hangs on, and the browser then shrinks
 * it without a word. Only a class may look at the page right before React changes it: any later, the reader's own next step cannot be
 * told from the damage.
 */
export class KeepSelection extends Component<KeepSelectionProps> {
  private readonly root = createRef<HTMLDivElement>();

  override getSnapshotBeforeUpdate(before: KeepSelectionProps): Selected | null {
    const selection = this.selection();
    if (selection === null) return null;
    const stretch = findSelectedStretch(this.container(), before.text, before.blocks);
    return stretch === null ? null : { ...stretch, isBackwards: isBackwards(selection) };
  }

  override componentDidUpdate(before: KeepSelectionProps, _state: unknown, selected: Selected | null): void {
    const { text, blocks } = this.props;
    if (selected === null || before.text !== text) return;
    const now = findSelectedStretch(this.container(), text, blocks);
    if (now?.start === selected.start && now.end === selected.end) return;
    selectStretch(this.container(), blocks, selected, selected.isBackwards);
  }

  /** The headline is a block of the same text, drawn elsewhere in the article. */
  private container(): HTMLElement {
    const root = this.root.current as HTMLElement;
    return root.closest<HTMLElement>("article") ?? root;
  }

  /** Null where nothing within the text is selected: most redraws cost no more than this. */
  private selection(): Selection | null {
    if (this.root.current === null) return null;
    const selection = this.root.current.ownerDocument.getSelection();
    if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
    return selection.getRangeAt(0).intersectsNode(this.container()) ? selection : null;
  }

  override render(): ReactNode {
    return (
      <div className={this.props.className} ref={this.root}>
        {this.props.children}
      </div>
    );
  }
}

function isBackwards({ anchorNode, anchorOffset, focusNode, focusOffset }: Selection): boolean {
  if (anchorNode === null || focusNode === null) return false;
  if (anchorNode === focusNode) return focusOffset < anchorOffset;
  return (anchorNode.compareDocumentPosition(focusNode) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}
