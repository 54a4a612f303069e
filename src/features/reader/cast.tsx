import type { CastGroup, CastMember } from "../../core/reading/cast.ts";
import { paths } from "../../paths.ts";
import { typeNames } from "../../core/reading/type-names.ts";
import { useHrefTo } from "../../ui/link.tsx";
import "./cast.css";

interface CastProps {
  readonly groups: readonly CastGroup[];
  /** Characters of the text: the strips are drawn to this length. */
  readonly length: number;
  readonly litEntity: string | null;
  readonly onOpen: (member: CastMember) => void;
}

/** Who appears in the article, by type, most mentioned first, with a strip that shows where. */
export function Cast({ groups, length, litEntity, onOpen }: CastProps) {
  const hrefTo = useHrefTo();
  const filled = groups.filter(({ members }) => members.length > 0);
  if (filled.length === 0) return <p className="note">No name was found in this text.</p>;
  return filled.map(({ type, members }) => (
    <section key={type} className="cast__group" aria-label={typeNames[type].heading}>
      <h3>{typeNames[type].heading}</h3>
      <ul>
        {members.map((member) => (
          <li key={member.entity.id} className="cast__row" data-lit={member.entity.id === litEntity || undefined}>
            <a
              className="mark"
              href={hrefTo(paths.entity(member.entity.id))}
              data-type={type}
              dir="auto"
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                onOpen(member);
              }}
            >
              {member.entity.name}
            </a>
            <Strip member={member} length={length} />
            <span className="num">
              {member.mentions.length}
              <span className="visually-hidden">{member.mentions.length === 1 ? " mention" : " mentions"}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  ));
}

/** A strip is 64 px wide: more ticks than this lie over each other. */
const mostTicks = 200;

/** Where in the article a member is named: one tick a mention, from first word to last. */
function Strip({ member, length }: { readonly member: CastMember; readonly length: number }) {
  const steps = new Set(member.mentions.map(({ start }) => Math.floor((start / Math.max(length, 1)) * mostTicks)));
  return (
    <svg className="strip" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {[...steps].map((step) => (
        <rect key={step} x={(step / mostTicks) * 98.4} y="1" width="1.6" height="8" />
      ))}
    </svg>
  );
}
