// A thread of Node 20 runs no TypeScript until the loader is asked to reach into it.
import { register } from "tsx/esm/api";

register();
await import("./reading-thread.ts");
