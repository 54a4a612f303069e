import { lazy, Suspense } from "react";
import { firstIconShapes } from "./icon-shapes.tsx";
import type { LateIconName } from "./late-icon-shapes.tsx";

/** Most shapes are in no first screen, so they are in no first script. */
const LateShape = lazy(() =>
  import("./late-icon-shapes.tsx").then(({ LateShape: component }) => ({ default: component })),
);

export type IconName = keyof typeof firstIconShapes | LateIconName;

/** Draw an icon beside or inside something that has a label of its own: the icon itself is silent to screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {isFirst(name) ? (
        firstIconShapes[name]
      ) : (
        <Suspense fallback={null}>
          <LateShape name={name} />
        </Suspense>
      )}
    </svg>
  );
}

function isFirst(name: IconName): name is keyof typeof firstIconShapes {
  return Object.hasOwn(firstIconShapes, name);
}
