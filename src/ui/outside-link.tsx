interface OutsideLinkProps {
  readonly href: string;
  readonly children: string;
}

/** A link that leaves the app, in a tab of its own. Where it leads is told nothing of where it came from. */
export function OutsideLink({ href, children }: OutsideLinkProps) {
  return (
    <a className="link" href={href} target="_blank" rel="noreferrer noopener nofollow">
      {children}
    </a>
  );
}
