/**
 * Hand a file of the library to whoever writes it, and learn its URL path relative to the page.
 *
 * `name` is `packs/2023-11.txt`; the path comes back with the content's hash in it, `library/packs/2023-11-3f9a….txt`,
 * so the same content has the same path in every build, and browsers may keep it for ever.
 */
export type EmitFile = (name: string, content: string | Uint8Array) => string;
