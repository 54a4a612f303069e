import { words } from "../core/reading/words.ts";
import { lazy, Suspense } from "react";
import { useLocation } from "react-router";
import { SearchBox } from "../features/search/search-box.tsx";
import { SettingsButton } from "../features/settings/settings-button.tsx";
import { useHead } from "../data/head.ts";
import { libraryPages, paths } from "../paths.ts";
import { Link } from "../ui/link.tsx";
import { afterAnswer } from "../data/after-answer.ts";
import "./masthead.css";

const OfflineButton = lazy(async () => {
  await afterAnswer();
  return { default: (await import("../features/offline/offline-button.tsx")).OfflineButton };
});

/** Wordmark, links, search, and what concerns the whole library. */
export function Masthead() {
  const { pathname } = useLocation();
  const { name = "Dateline" } = useHead();
  const isAmongArticles = pathname === paths.list || pathname.startsWith("/a/") || pathname === paths.concordance;
  const isAmongEntities = pathname === paths.entities || pathname.startsWith("/e/");
  const isAboutLibrary = libraryPages.some(([path]) => path === pathname);
  return (
    <header className="masthead">
      <a className="skip-link" href="#reader" onClick={skipToText}>
        Skip to the text
      </a>
      <div className="masthead__start">
        <Link className="wordmark" to={paths.list}>
          {name}
        </Link>
        <nav className="nav" aria-label="Dateline">
          {/* An open article is one of the articles, and a dossier one of the entities, whatever their address. */}
          <Link to={paths.list} data-name={words.articles} aria-current={isAmongArticles ? "page" : undefined}>
            {words.articles}
          </Link>
          <Link to={paths.entities} data-name={words.names} aria-current={isAmongEntities ? "page" : undefined}>
            {words.names}
          </Link>
          <Link to={paths.notes} data-name={words.notes} aria-current={pathname === paths.notes ? "page" : undefined}>
            {words.notes}
          </Link>
          <Link to={paths.about} data-name={words.library} aria-current={isAboutLibrary ? "page" : undefined}>
            {words.library}
          </Link>
        </nav>
      </div>
      <SearchBox />
      <div className="masthead__end">
        <Link
          className="masthead__add"
          to={paths.add}
          aria-label="Add texts"
          aria-current={pathname === paths.add ? "page" : undefined}
        >
          <span aria-hidden="true">+</span> <span>Add</span>
        </Link>
        <Suspense fallback={<span className="masthead__offline" />}>
          <OfflineButton />
        </Suspense>
        <SettingsButton />
      </div>
    </header>
  );
}

/** The hash is the router's, so the jump is made by hand. */
function skipToText(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.querySelector<HTMLElement>("main")?.focus();
}
