import { createContext, useContext, type AnchorHTMLAttributes, type Ref } from "react";
import { createPath, parsePath, useHref, useLinkClickHandler, type To } from "react-router";

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> {
  readonly to: To;
  /** Take the place of the present address in the browser's history. */
  readonly replace?: boolean;
  readonly ref?: Ref<HTMLAnchorElement>;
}

/** What each link's query string becomes, so that a link opened in a new tab leads where a click leads: `?from=2023` to `?from=2023&asof=2024-01-01`. */
export const LinkSearch = createContext((search: string) => search);

/** A link to another screen of the app. The router's own also fetches ahead for servers, which is 4 kB that nothing here uses. */
export function Link({ to, replace, onClick, children, ...rest }: LinkProps) {
  const carry = useContext(LinkSearch);
  const { search = "", ...path } = typeof to === "string" ? parsePath(to) : to;
  const full = { ...path, search: carry(search) };
  const follow = useLinkClickHandler<HTMLAnchorElement>(full, { replace, target: rest.target });
  return (
    <a
      {...rest}
      href={useHref(full)}
      onClick={(event) => {
        onClick?.(event);
        if (!event.defaultPrevented) follow(event);
      }}
    >
      {children}
    </a>
  );
}

/** Write the `href` of what is drawn by hundreds or follows a click in its own way: `paths` give the path. */
export function useHrefTo(): (pathname: string) => string {
  const carry = useContext(LinkSearch);
  return (pathname) => `#${createPath({ pathname, search: carry("") })}`;
}
