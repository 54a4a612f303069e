import { Suspense, useSyncExternalStore, type ReactNode } from "react";

const never = () => () => undefined;

/**
 * Whether what is drawn may be more than what a build draws: false in the build and in the app's first drawing over what the build has put into the page,
 * since these two must be alike to the last element.
 */
export function useIsLive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

interface LaterProps {
  /** What stands there until its code is here. */
  readonly fallback?: ReactNode;
  readonly children: ReactNode;
}

/** Part of the first screen whose code comes after it: until then, and in the page as it was built, what stands for it. */
export function Later({ fallback = null, children }: LaterProps) {
  return useIsLive() ? <Suspense fallback={fallback}>{children}</Suspense> : fallback;
}
