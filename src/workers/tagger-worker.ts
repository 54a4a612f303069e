import { makePolyglot } from "./make-polyglot.ts";
import { type Port, serve } from "./serve.ts";
import type { TaggerApi } from "./tagger-api.ts";

const polyglot = makePolyglot();

serve<TaggerApi>(self as unknown as Port, {
  tag: (text) => polyglot.tag(text),
});
