import type { RowEntity } from "../../core/catalog/row.ts";
import type { AuditLine } from "../../data/audit/doubts.ts";
import { paths } from "../../paths.ts";
import { Link } from "../../ui/link.tsx";
import { some } from "./audit-words.ts";

interface LineTextProps {
  readonly line: AuditLine;
  /** Whether names lead to their dossiers; in a list of lines they would be two stops more on each. */
  readonly isLinked: boolean;
}

/** The question of a line, with the names in the colours of their types. */
export function LineText({ line, isLinked }: LineTextProps) {
  const entity = <Name entity={line.entity} isLinked={isLinked} />;
  switch (line.kind) {
    case "same":
      return (
        <>
          Is {entity}
          {line.entity.type === line.other.type ? null : `, ${some(line.entity.type)},`} the same as{" "}
          <Name entity={line.other} isLinked={isLinked} />
          {line.entity.type === line.other.type ? null : `, ${some(line.other.type)}`}?
        </>
      );
    case "type":
      return (
        <>
          Is {entity} {some(line.to)}?
        </>
      );
    case "unmarked":
      return (
        <>
          Is “<bdi>{line.form}</bdi>” always {entity}?
        </>
      );
  }
}

function Name({ entity, isLinked }: { readonly entity: RowEntity; readonly isLinked: boolean }) {
  return isLinked ? (
    <Link className="type-line" data-type={entity.type} to={paths.entity(entity.id)} dir="auto">
      {entity.name}
    </Link>
  ) : (
    <span className="type-line" data-type={entity.type} dir="auto">
      {entity.name}
    </span>
  );
}
