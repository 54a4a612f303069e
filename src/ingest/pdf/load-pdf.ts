/** A run of text on a page as pdf.js gives it. */
export interface PdfRun {
  readonly str: string;
  /** The last two are where its baseline begins, from the page's lower left. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** What is read of a PDF. */
export interface PdfText {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly pages: readonly (readonly PdfRun[])[];
  /** How many pages were left out since there are more than `mostPages`. */
  readonly pagesLeftOut: number;
}

/** Why a PDF gave nothing. */
export type PdfRefusal = "encrypted" | "damaged";

/** What of pdf.js this uses; its published types need a DOM. */
interface Pdfjs {
  getDocument(options: Readonly<Record<string, unknown>>): {
    readonly promise: Promise<PdfDocument>;
    destroy(): Promise<void>;
  };
}
interface PdfDocument {
  readonly numPages: number;
  getMetadata(): Promise<{ readonly info: Readonly<Record<string, unknown>> }>;
  getPage(number: number): Promise<{
    getTextContent(
      options: Readonly<Record<string, unknown>>,
    ): Promise<{ readonly items: readonly unknown[]; readonly lang: string | null }>;
    cleanup(): void;
  }>;
}

/** Books have hundreds of pages; a file with more is a trap or an archive. */
const mostPages = 5000;

/**
 * Read the text of a PDF with pdf.js: nothing in it is run, no font drawn, nothing fetched. Loaded when a first PDF is met; its worker's code
 * runs in this thread, which in the browser is a worker itself.
 */
export async function loadPdf(bytes: Uint8Array): Promise<PdfText | PdfRefusal> {
  const pdfjs = await loadLibrary();
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes), // a copy, which pdf.js takes over; a Buffer it refuses
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    enableXfa: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const { info } = await document.getMetadata();
    const pages: PdfRun[][] = [];
    let language = "";
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number++) {
      const page = await document.getPage(number);
      const content = await page.getTextContent({ disableNormalization: false });
      pages.push(content.items.filter(isRun));
      language ||= content.lang ?? "";
      page.cleanup();
    }
    return {
      title: textOf(info["Title"]),
      author: textOf(info["Author"]),
      language,
      pages,
      pagesLeftOut: Math.max(0, document.numPages - mostPages),
    };
  } catch (error) {
    return error instanceof Error && error.name === "PasswordException" ? "encrypted" : "damaged";
  } finally {
    await task.destroy();
  }
}

let library: Promise<Pdfjs> | null = null;

/** The worker's code puts itself where pdf.js looks before it starts a worker of its own. */
function loadLibrary(): Promise<Pdfjs> {
  library ??= (async () => {
    await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
    return (await import("pdfjs-dist/legacy/build/pdf.mjs")) as unknown as Pdfjs;
  })();
  return library;
}

function isRun(item: unknown): item is PdfRun {
  return typeof item === "object" && item !== null && "str" in item && "transform" in item;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}
