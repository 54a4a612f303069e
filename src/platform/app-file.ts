/** Fetch a file of the app itself by the address that the bundler gave it. Rejects when it does not come whole; what it holds is for the caller to check. */
export async function fetchAppFile(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(new URL(url, document.baseURI)).catch(sayBroken);
  if (!response.ok) throw new Error(`A file of the app did not load (status ${response.status}).`);
  return new Uint8Array(await response.arrayBuffer().catch(sayBroken));
}

/** Each engine has words of its own for it, and none for readers. */
function sayBroken(): never {
  throw new Error("A file of the app did not come whole: there is no connection, or it broke off.");
}
