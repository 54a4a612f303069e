import { findToldTimes } from "../core/time/find-told-times.ts";
import { type Port, serve } from "./serve.ts";
import type { ToldApi } from "./told-api.ts";

serve<ToldApi>(self as unknown as Port, {
  find: (text, date) => findToldTimes(text, { date, language: null }),
});
