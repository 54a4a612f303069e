import type { RowEntity } from "../core/catalog/row.ts";
export function useEntityName(_id: string): RowEntity | null {
  return null;
}
