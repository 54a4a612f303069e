import type { ComponentProps } from "react";
import { ReaderColumn } from "../features/reader/reader-column.tsx";
import { useCorrectionTools } from "./correction-tools.tsx";

/** The reader with all that other features put into it. Nothing of it is in the first script. */
export function DeskReader(props: Omit<ComponentProps<typeof ReaderColumn>, "tools">) {
  return <ReaderColumn {...props} tools={useCorrectionTools()} />;
}
