import { words } from "../core/reading/words.ts";
import { useLocation } from "react-router";
import { libraryPages } from "../paths.ts";
import { Link } from "../ui/link.tsx";
import "./library-nav.css";

/** The pages that are about the whole library, above each of them. */
export function LibraryNav() {
  const { pathname } = useLocation();
  return (
    <nav className="library-nav" aria-label={words.library}>
      {libraryPages.map(([path, name]) => (
        <Link key={path} to={path} data-name={name} aria-current={pathname === path ? "page" : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
