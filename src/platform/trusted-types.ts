/** The part of Trusted Types that is used; only Chromium and Safari have them. */
interface TrustedTypes {
  createPolicy(name: "default", rules: { createScriptURL(url: string): string }): unknown;
}

/**
 * Let scripts be loaded by URL from this page's own origin and from nowhere else, and let no string become markup or code.
 *
 * The page's Content-Security-Policy asks the browser for it (`require-trusted-types-for`); what there is to allow is two workers.
 */
export function trustOwnScripts(): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy("default", {
    createScriptURL(url) {
      if (new URL(url, document.baseURI).origin === location.origin) return url;
      throw new TypeError(`No script is loaded from another origin: ${url}`);
    },
  });
}
