import { typeNames } from "../../core/reading/type-names.ts";
import { formatCount } from "../../core/text/count.ts";
import { mentionTypes } from "../../core/ner/mention.ts";
import type { EntityListing, useEntityTotals } from "../../data/entities.ts";
import { Link } from "../../ui/link.tsx";
import { formatListing } from "./listing-query.ts";

interface EntityTypesProps {
  readonly listing: EntityListing;
  readonly totals: ReturnType<typeof useEntityTotals>;
}

/** All types or one, each with how many there are. */
export function EntityTypes({ listing, totals }: EntityTypesProps) {
  return (
    <nav className="entities__types" aria-label="Type">
      {([null, ...mentionTypes] as const).map((type) => (
        <Link
          key={type ?? "all"}
          to={{ search: formatListing({ ...listing, type }) }}
          aria-current={listing.type === type ? "true" : undefined}
          title={type === null ? undefined : typeNames[type].heading}
        >
          <span className={type === null ? undefined : "type-line"} data-type={type ?? undefined}>
            {type === null ? "All" : typeNames[type].plural}
          </span>{" "}
          <span className="num">{totals === null ? "" : formatCount(totals[type ?? "all"])}</span>
        </Link>
      ))}
    </nav>
  );
}
