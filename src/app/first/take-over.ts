import { useLayoutEffect } from "react";
import { useIsLive } from "../../ui/later.tsx";

/** The page is the app's from here on: what stood in it until then goes, with what `first.css` says of it. */
export function endBuiltPage(): void {
  delete document.getElementById("root")?.dataset["built"];
  delete document.documentElement.dataset["first"];
  document.querySelector(".awaited")?.remove();
}

/** For the screen that the build draws: the built page ends with the drawing that no longer has to be like it, in one go. */
export function useTakenOver(): void {
  const isLive = useIsLive();
  useLayoutEffect(() => {
    if (isLive) endBuiltPage();
  }, [isLive]);
}
