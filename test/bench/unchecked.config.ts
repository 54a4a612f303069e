import { defineConfig, mergeConfig } from "vite";
import base from "../../vite.config.ts";

/** The app as it is, but for one thing: it takes a file of the library for what its name says. For the bench alone, to know what looking costs. */
export default mergeConfig(
  base,
  defineConfig({
    plugins: [
      {
        name: "dateline-unchecked",
        enforce: "pre",
        transform: (code, id) =>
          id.endsWith("/core/hash/content-hash.ts")
            ? code.replace("  const digits = ", '  if (name !== "") return true;\n  const digits = ')
            : undefined,
      },
    ],
  }),
);
