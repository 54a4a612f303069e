import { useLocation } from "react-router";
import { parseStretch, stretchLabel } from "../core/date/calendar-stretch.ts";
import { DayPage } from "../features/day/day-page.tsx";
import { useTitle } from "../ui/use-title.ts";
import { NotFoundRoute } from "./not-found-route.tsx";

/** `#/d/2023-10-07`, `#/d/2023-10`, `#/d/2023` */
export function DayRoute() {
  const stretch = parseStretch(
    useLocation()
      .pathname.replace(/^\/d\//, "")
      .replace(/\/+$/, ""),
  );
  useTitle(stretch === null ? null : stretchLabel(stretch));
  return stretch === null ? <NotFoundRoute /> : <DayPage key={stretch.written} stretch={stretch} />;
}
