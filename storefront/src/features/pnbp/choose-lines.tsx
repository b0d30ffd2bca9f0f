"use client";

import type { PnbpLine } from "@karya/backend/src/contract/pnbp";
import { Cell, HeadCell, Table } from "@/components/table";
import { formatDateTime, formatRupiah } from "@/lib/format";
import { lineWord } from "./words";

type ChooseLinesProps = {
  lines: PnbpLine[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: Set<string>) => void;
  error?: string;
};

export function ChooseLines({ lines, chosen, onChange, error }: ChooseLinesProps) {
  const all = lines.every((line) => chosen.has(line.id));
  const set = (ids: string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids)
      if (on) next.add(id);
      else next.delete(id);
    onChange(next);
  };
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="text-sm font-semibold">Pos yang disetor</legend>
      {error ? <p className="text-sm font-medium text-mengkudu-600">{error}</p> : null}
      <Table caption="Pos yang disetor">
        <thead>
          <tr>
            <HeadCell>
              <label className="-my-1 flex min-h-11 items-center gap-2">
                <input
                  type="checkbox"
                  className="size-5 accent-tarum-700"
                  checked={all}
                  onChange={(event) =>
                    set(
                      lines.map((line) => line.id),
                      event.target.checked,
                    )
                  }
                />
                Semua
              </label>
            </HeadCell>
            <HeadCell>Baris pesanan</HeadCell>
            <HeadCell className="hidden sm:table-cell">Dibukukan</HeadCell>
            <HeadCell className="text-right">PNBP</HeadCell>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <Cell className="relative">
                <input
                  type="checkbox"
                  name="line"
                  value={line.id}
                  aria-label={`${line.title}, pesanan ${line.order_display_id}`}
                  // As large as its cell for the thumb; the box itself stays small.
                  className="size-5 accent-tarum-700 before:absolute before:inset-0"
                  checked={chosen.has(line.id)}
                  onChange={(event) => set([line.id], event.target.checked)}
                />
              </Cell>
              <Cell className="min-w-32 sm:min-w-56">
                {line.title}
                <span className="block text-ink-soft">
                  {line.is_credit ? "Kredit Pengembalian PNBP" : lineWord(line)} · pesanan #
                  {line.order_display_id} · {line.consignment_number}
                </span>
              </Cell>
              <Cell className="hidden whitespace-nowrap sm:table-cell">{formatDateTime(line.posted_at)}</Cell>
              <Cell numeric>{formatRupiah(line.amount)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </fieldset>
  );
}
