/** The part of Trusted Types that is used; only Chromium and Safari have them. */
interface TrustedTypes {
  readonly defaultPolicy: unknown;
  createPolicy(name: "default", rules: { createScriptURL(url: string): string }): unknown;
}

/**
 * Let scripts be loaded by URL from this page's own origin and from nowhere else, and let no string become markup or code.
 *
 * The page's Content-Security-Policy asks the browser for it (`require-trusted-types-for`); what there is to allow is
 * workers. Called again it does nothing: there is one default policy, and a second is an error.
 */
export function trustOwnScripts(): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined || (trustedTypes.defaultPolicy ?? null) !== null) return;
  trustedTypes.createPolicy("default", {
    createScriptURL(url) {
      if (new URL(url, document.baseURI).origin === location.origin) return url;
      throw new TypeError(`No script is loaded from another origin: ${url}`);
    },
  });
}
