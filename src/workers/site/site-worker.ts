import { type Port, serve } from "../serve.ts";
import type { SiteApi } from "./site-api.ts";
import { SiteDesk, type ScreenModule } from "./site-desk.ts";

const desk = new SiteDesk(
  (url, init) => fetch(url, init),
  (url) => import(/* @vite-ignore */ url) as ReturnType<ScreenModule>,
);

serve<SiteApi>(self as unknown as Port, {
  saveSite(request) {
    return desk.saveSite(request, this.signal);
  },
  saveOnePage(request) {
    return desk.saveOnePage(request, this.signal);
  },
  progress: () => desk.progress(),
});
