import type { Plugin } from "vite";

/** What browsers get of the router: one module, of which a tenth is used. */
const routerModule = /[\\/]react-router[\\/]dist[\\/].*\.mjs$/u;

/**
 * Let the bundler leave out what the app does not use of the router, 7 kB gzip of 13 in the first script. The package says that its
 * modules have no side effects, but calls `forwardRef`, `createContext` and `memo` and sets `displayName` in them, which a
 * bundler must take for such. A version that is written in another way costs those kilobytes again, and nothing else.
 */
export function routerAlone(): Plugin {
  return {
    name: "dateline:router-alone",
    enforce: "pre",
    transform: {
      filter: { id: routerModule },
      handler: (code) => ({
        code: code
          .replaceAll(/^\w+\.displayName = .*;$/gmu, "")
          .replaceAll(/(?<== |^)(?=React\d*\.(?:forwardRef|createContext|memo)\()/gmu, "/* @__PURE__ */ "),
        map: null,
      }),
    },
  };
}
