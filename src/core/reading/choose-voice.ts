/** What is known of a voice. */
export interface VoiceFacts {
  readonly id: string;
  readonly name: string;
  /** As BCP 47 has it. */
  readonly language: string;
  readonly isDefault: boolean;
}

/** Some systems have thousands; so many are told apart in a list. */
const mostOffered = 40;

/** The voices that speak a language, the reader's own region and the browser's own choice first; at most forty. */
export function voicesFor<Offered extends VoiceFacts>(
  voices: readonly Offered[],
  language: string,
  regions: readonly string[] = [],
): readonly Offered[] {
  const wanted = baseOf(language);
  const rank = ({ language: spoken, isDefault }: Offered) => (regions.includes(spoken) ? 0 : 2) + (isDefault ? 0 : 1);
  const seen = new Set<string>();
  return voices
    .filter((voice) => baseOf(voice.language) === wanted && !seen.has(voice.id) && seen.add(voice.id))
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, mostOffered);
}

/** The voice to read a language in: the one chosen before, else the first that speaks it; null where none does. */
export function chooseVoice<Offered extends VoiceFacts>(
  offered: readonly Offered[],
  chosen: string | undefined,
): Offered | null {
  return offered.find(({ id }) => id === chosen) ?? offered[0] ?? null;
}

/** `en` of `en-GB`; Norwegian is one language under three codes. */
export function baseOf(language: string): string {
  const [base = ""] = language.toLowerCase().split(/[-_]/u);
  return base === "nb" || base === "nn" ? "no" : base;
}
