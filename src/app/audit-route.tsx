import { useCallback } from "react";
import type { AuditLine } from "../data/audit/doubts.ts";
import type { Proposal } from "../data/audit/proposal.ts";
import { AuditPage } from "../features/audit/audit-page.tsx";
import { CorrectionDialog } from "../features/corrections/correction-dialog.tsx";
import type { CorrectionIntent } from "../features/corrections/correction-intent.ts";
import { useTitle } from "../ui/use-title.ts";
import { LibraryNav } from "./library-nav.tsx";

/** `#/audit` */
export function AuditRoute() {
  useTitle("The five-minute audit");
  const dialog = useCallback(
    (line: AuditLine, at: Proposal["at"], onClose: () => void) => (
      <CorrectionDialog intent={intentOf(line, at)} onClose={onClose} />
    ),
    [],
  );
  return (
    <main className="page" tabIndex={-1}>
      <LibraryNav />
      <AuditPage dialog={dialog} />
    </main>
  );
}

function intentOf(line: AuditLine, at: Proposal["at"]): CorrectionIntent {
  const begun = { ...at, to: null, type: null, target: null };
  switch (line.kind) {
    case "same":
      return { ...begun, kind: "same-as", target: line.other };
    case "type":
      return { ...begun, kind: "retype", type: line.to };
    case "unmarked":
      return { ...begun, kind: "add", type: line.entity.type, target: line.entity };
  }
}
