import { iconShapes, type IconName } from "./icon-shapes.tsx";

export type { IconName };

/** Draw an icon beside or inside something that has a label of its own: the icon itself is silent to screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {iconShapes[name]}
    </svg>
  );
}
