interface TrustedTypes {
  createPolicy(name: "default", rules: { createScriptURL(url: string): string }): unknown;
}

/** In a page that is one file: let workers be started from what lies in it, and let no string become markup or code. Stands in for `platform/trusted-types.ts`. */
export function trustOwnScripts(): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy("default", {
    createScriptURL(url) {
      if (url.startsWith("blob:")) return url;
      throw new TypeError(`No script is loaded from elsewhere: ${url}`);
    },
  });
}
