import type { PnbpLine } from "@karya/backend/src/contract/pnbp";
import { LineCards } from "./line-cards";
import { LineTable } from "./line-table";

/** Lines of revenue: a table where there is room for one, sheets on a phone. */
export function LineList({ rows, caption }: { rows: PnbpLine[]; caption: string }) {
  return (
    <>
      <LineCards rows={rows} caption={caption} />
      <LineTable rows={rows} caption={caption} />
    </>
  );
}
