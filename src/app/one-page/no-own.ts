/** One page takes nothing in: what is added in a browser belongs to a site, whose address stays. */
export function startOwn(): Promise<void> {
  return Promise.resolve();
}
