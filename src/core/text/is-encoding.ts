/** The standard global of browsers and Node, of which `core` has no types. */
declare const TextDecoder: new (label: string) => { readonly encoding: string };

/** Whether bytes can be decoded by an encoding of that name. */
export function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== "";
  } catch {
    return false;
  }
}
