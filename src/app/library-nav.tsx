import { useLocation } from "react-router";
import { paths } from "../paths.ts";
import { Link } from "../ui/link.tsx";
import "./library-nav.css";

const pages = [
  [paths.about, "About this library"],
  [paths.health, "Checks"],
  [paths.corrections, "Corrections"],
  [paths.audit, "Five-minute audit"],
  [paths.storage, "What this browser keeps"],
] as const;

/** The pages that are about the whole library, above each of them. */
export function LibraryNav() {
  const { pathname } = useLocation();
  return (
    <nav className="library-nav" aria-label="Library">
      {pages.map(([path, name]) => (
        <Link key={path} to={path} aria-current={pathname === path ? "page" : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
