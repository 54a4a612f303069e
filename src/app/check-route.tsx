import { CheckPage } from "../features/check/check-page.tsx";
import { useTitle } from "../ui/use-title.ts";

/** `#/check` */
export function CheckRoute() {
  useTitle("Check a text");
  return (
    <main className="page" tabIndex={-1}>
      <CheckPage />
    </main>
  );
}
