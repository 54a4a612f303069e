export function CardFacts(_: { readonly entity: string }) { return null; }
export function LibraryCount(_: { readonly entity: string }) { return null; }
