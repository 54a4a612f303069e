/** What Dateline uses of citeproc-js, which publishes no types. */
declare module "citeproc" {
  export interface System {
    readonly retrieveLocale: (language: string) => string;
    readonly retrieveItem: (id: string) => unknown;
  }
  export interface Engine {
    readonly setOutputFormat: (name: string) => void;
    readonly updateItems: (ids: readonly string[]) => void;
    readonly makeBibliography: () => readonly [unknown, readonly string[]];
  }
  const citeproc: {
    readonly PROCESSOR_VERSION: string;
    readonly Engine: new (system: System, style: string, language: string, isForced: boolean) => Engine;
    readonly Output: { readonly Formats: Record<string, Readonly<Record<string, unknown>>> };
  };
  export default citeproc;
}

/** Styles and locale as CSL says them: `src/builder/citation-styles.ts`. */
declare module "virtual:citation-styles" {
  export const apa: string;
  export const chicago: string;
  export const mla: string;
  export const harvard: string;
  export const english: string;
}

/** What the app is made with: `src/builder/licences.ts`. */
declare module "virtual:licences" {
  export const licences: readonly { readonly name: string; readonly terms: string }[];
}
