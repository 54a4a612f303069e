import { mentionTypes } from "../../core/ner/mention.ts";
import { correctionKeys, firstKeys, keys, type KeyedCorrection, type KeyName } from "../../core/reading/keys.ts";
import { typeNames } from "../../core/reading/type-names.ts";
import { words } from "../../core/reading/words.ts";

/** Keys, pressed one after the other or together, and what they do. */
export type ShortcutLine = readonly [keys: readonly string[], does: string];

/** Shortcuts that act in one place. */
export interface ShortcutGroup {
  readonly title: string;
  readonly lines: readonly ShortcutLine[];
}

/** What each key of the table does, in words; a key without words does not compile. */
const does: Readonly<Record<KeyName, string>> = {
  nextArticle: "Next article in the list",
  previousArticle: "Previous article in the list",
  list: "Go to the list",
  jumpToDate: "Jump to a date",
  order: "Newest or oldest first",
  nextMark: "Next mark",
  previousMark: "Previous mark",
  nextTold: "Next told time",
  previousTold: "Previous told time",
  dossier: "From a card to its dossier, or its day",
  closeCard: "Close the card, back to the mark",
  nextHit: "Next hit of the search",
  previousHit: "Previous hit",
  copyLink: "Copy a link to the paragraph",
  listen: "Read aloud from here, or stop",
  highlight: "Highlight",
  important: "Highlight as important",
  question: "… as a question",
  doubt: "… as a doubt",
  quote: "… as a quote",
  comment: "Comment",
  correctName: "Correct the name; or x and t, as on a mark",
  star: "Star",
  read: "Read or unread",
  yes: "Yes",
  no: "No",
  later: "Later: the next question",
  lookAtAll: "Look at all that would change",
  takeBack: "Take the last answer back",
  nextQuestion: "Next question",
  previousQuestion: "Question before",
  questionedName: "Open the dossier it asks about",
  right: "A mark of the sample is right",
  wrongType: "… has the wrong type",
  wrongWords: "… is too long or short",
  noName: "… is no name",
  takeVerdictBack: "Take the last verdict back",
  search: "Search",
  names: "Go to the names",
  notes: "Go to the notes",
  audit: "Go to the audit",
  checks: "Go to Checks",
  shortcuts: "These keys",
};

const corrects: Readonly<Record<KeyedCorrection, string>> = {
  "not-a-name": "Not a name",
  respan: "The name is longer or shorter",
  "same-as": "Same as…",
  "not-same": "Not the same",
  rename: "Rename",
  add: "Select words by arrow keys",
};

/** What a browser or a dialog answers by itself. */
const openCard: ShortcutLine = [["Enter"], "Open the card of a mark"];
const selectMore: ShortcutLine = [["Shift", "→"], "Select a word more"];
const undo: ShortcutLine = [["Ctrl", "z"], "Undo; with Shift, redo"];

/** All keys, by where they act. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  { title: words.articles, lines: linesOf(["nextArticle", "previousArticle", "list", "jumpToDate", "order"]) },
  {
    title: "In the text",
    lines: [
      ...linesOf(["nextMark", "previousMark", "nextTold", "previousTold"]),
      openCard,
      ...linesOf(["dossier", "closeCard", "nextHit", "previousHit", "copyLink", "listen"]),
    ],
  },
  {
    title: "Correct a mark, or selected words",
    lines: [
      ...mentionTypes.map((type): ShortcutLine => [[firstKeys.retype, typeNames[type].key], typeNames[type].some]),
      ...(Object.keys(corrects) as KeyedCorrection[]).map((kind): ShortcutLine => [
        [firstKeys.correct, correctionKeys[kind]],
        corrects[kind],
      ]),
      selectMore,
      undo,
    ],
  },
  { title: "In the list of names", lines: linesOf(["correctName"]) },
  {
    title: "Note selected words",
    lines: linesOf(["highlight", "important", "question", "doubt", "quote", "comment"]),
  },
  { title: "Keep", lines: linesOf(["star", "read"]) },
  {
    title: "The five-minute audit",
    lines: linesOf([
      "yes",
      "no",
      "later",
      "lookAtAll",
      "takeBack",
      "nextQuestion",
      "previousQuestion",
      "questionedName",
      "right",
      "wrongType",
      "wrongWords",
      "noName",
      "takeVerdictBack",
    ]),
  },
  { title: "Anywhere", lines: linesOf(["search", "names", "notes", "audit", "checks", "shortcuts"]) },
];

function linesOf(names: readonly KeyName[]): ShortcutLine[] {
  return names.map((name) => [keycaps(keys[name]), does[name]]);
}

/** A key as it stands on a keyboard: a capital is Shift and its letter. */
function keycaps(shortcut: string): string[] {
  return shortcut.split(" ").flatMap((key) => {
    if (key === "Escape") return ["Esc"];
    return /^\p{Lu}$/u.test(key) ? ["Shift", key.toLowerCase()] : [key];
  });
}
