/** A file of the library that did not come. Worded for the reader; `isOffline` tells whether a connection would help. */
export class LibraryFileError extends Error {
  readonly isOffline: boolean;

  constructor(file: string, isOffline: boolean, detail: string) {
    super(
      isOffline
        ? `You are offline, and ${file} was not kept on this device yet. It opens as soon as there is a connection.`
        : `${file} did not load (${detail}). The library may have been published anew since this page was opened.`,
    );
    this.name = "LibraryFileError";
    this.isOffline = isOffline;
  }
}

/** Fetch one file of the library by its path relative to the page; throws a `LibraryFileError` when it does not come. */
export async function fetchLibraryFile(file: string, signal?: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(new URL(file, document.baseURI), { signal: signal ?? null });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new LibraryFileError(file, !navigator.onLine || error instanceof TypeError, String(error));
  }
  if (!response.ok) throw new LibraryFileError(file, response.status === 504, `status ${response.status}`);
  return response;
}
