import { words } from "../../core/reading/words.ts";
import { useNavigate } from "react-router";
import { counted } from "../../core/text/count.ts";
import type { EntityFacts } from "../../data/entities.ts";
import { useShownDates } from "../../data/head.ts";
import { paths } from "../../paths.ts";
import { Icon } from "../../ui/icon.tsx";
import { Link } from "../../ui/link.tsx";
import { Companions } from "./companions.tsx";
import { formatDossierView, listOf, type DossierView } from "./dossier-query.ts";
import { EntityExport } from "./entity-export.tsx";
import { EntityPicker } from "./entity-picker.tsx";

interface DossierSideProps {
  readonly facts: EntityFacts;
  readonly view: DossierView;
}

/** What leads on from a dossier: its articles, who appears beside it, words of nationality, another entity beside it, export. */
export function DossierSide({ facts, view }: DossierSideProps) {
  const dates = useShownDates();
  const navigate = useNavigate();
  return (
    <aside className="dossier__side" aria-label="Around it">
      <div className="button-row">
        <Link className="button" to={listOf([facts.id], view)}>
          <Icon name="filter" />
          {words.showArticles}
        </Link>
        <EntityExport facts={facts} view={view} />
      </div>
      {dates.length < 2 ? null : (
        <EntityPicker
          label={`Compare ${facts.name} with`}
          excludedId={facts.id}
          onPick={(id) => void navigate({ search: formatDossierView({ ...view, withId: id }) }, { replace: true })}
        />
      )}
      <Companions facts={facts} view={view} />
      <Nationality facts={facts} />
    </aside>
  );
}

function Nationality({ facts }: { readonly facts: EntityFacts }) {
  const { nationalities, nationalityOf } = facts;
  if (nationalities.length === 0 && nationalityOf === null) return null;
  return (
    <section aria-labelledby="nationality">
      <h2 id="nationality">{nationalityOf === null ? "Words of nationality" : "The place it belongs to"}</h2>
      <ul className="inline-list">
        {[...nationalities, ...(nationalityOf === null ? [] : [nationalityOf])].map(({ id, name, type, count }) => (
          <li key={id}>
            <Link className="type-line" data-type={type} to={paths.entity(id)} dir="auto">
              {name}
            </Link>{" "}
            <span className="num">in {counted(count, "article")}</span>
          </li>
        ))}
      </ul>
      <p className="note">Counted apart from {nationalityOf === null ? "the place" : "the word"}.</p>
    </section>
  );
}
