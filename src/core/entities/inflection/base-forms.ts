import { baseRank, stemOf } from "./stem.ts";

/** A form of a name met in texts. */
export interface MetForm {
  /** Folded (see `nameKey`). */
  readonly key: string;
  /** How far it is from a base form (see `baseRank`); below 0 for one that is known not to be inflected. */
  readonly rank: number;
  readonly mentions: number;
}

/** Gathers forms of names in one language and tells which of them is the base form of each. */
export class BaseForms {
  readonly #language: string;
  readonly #isPerson: boolean;
  readonly #byStem = new Map<string, Map<string, MetForm>>();

  constructor(language: string, isPerson: boolean) {
    this.#language = language;
    this.#isPerson = isPerson;
  }

  /** Whether a form of the name has been added. */
  has(key: string): boolean {
    return this.#byStem.has(stemOf(key, this.#language, this.#isPerson));
  }

  /** Add a form as the texts write it; without a rank it is found from `text`. */
  add(key: string, text: string, mentions: number, rank = baseRank(text, this.#language)): void {
    const stem = stemOf(key, this.#language, this.#isPerson);
    const forms = this.#byStem.get(stem) ?? new Map<string, MetForm>();
    const met = forms.get(key);
    forms.set(key, { key, rank: Math.min(rank, met?.rank ?? rank), mentions: mentions + (met?.mentions ?? 0) });
    this.#byStem.set(stem, forms);
  }

  /** The key of a name's base form among the forms added; the key itself where none has been. */
  baseOf(key: string): string {
    const forms = this.#byStem.get(stemOf(key, this.#language, this.#isPerson));
    if (forms === undefined) return key;
    const [best] = [...forms.values()].toSorted(
      (a, b) => a.rank - b.rank || b.mentions - a.mentions || a.key.length - b.key.length || (a.key < b.key ? -1 : 1),
    );
    return best?.key ?? key;
  }
}
