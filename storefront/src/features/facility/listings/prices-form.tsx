"use client";

import type { ListingDetail } from "@karya/backend/src/contract/facility-portal";
import { useActionState } from "react";
import { Button } from "@/components/button";
import { KeptForm } from "@/components/kept-form";
import { Notice } from "@/components/notice";
import { TextField } from "@/components/text-field";
import { useFirstError } from "@/components/use-first-error";
import { formatCount, formatOptions, formatRupiah } from "@/lib/format";
import { idleForm } from "@/lib/form-state";
import { pricesAction } from "./live-actions";
import { priceField } from "./variant-fields";

type PricesFormProps = Pick<ListingDetail, "prices" | "price_band"> & {
  id: string;
  /** A version is being worked on, with prices of its own. */
  hasOpenVersion: boolean;
};

/** What live variants cost. Within the curators' band it holds at once; beyond it a new version is needed. */
export function PricesForm({ id, prices, price_band: band, hasOpenVersion }: PricesFormProps) {
  const [state, action, pending] = useActionState(pricesAction, idleForm);
  const form = useFirstError(state);
  return (
    <KeptForm ref={form} action={action} className="flex flex-col gap-4">
      <p className="text-ink-soft">
        {band > 0
          ? `Perubahan sampai ${band} persen dari harga yang disetujui kurator berlaku saat itu juga. Untuk perubahan yang lebih besar, tekan “Ubah produk”.`
          : "Saat ini setiap perubahan harga harus melalui kurasi. Tekan “Ubah produk” untuk mengajukannya."}
      </p>
      {hasOpenVersion ? (
        <Notice tone="info">
          Versi yang sedang dikerjakan membawa harganya sendiri. Begitu tayang, harga di versi itulah yang
          berlaku.
        </Notice>
      ) : null}
      {state.message ? <Notice tone="error">{state.message}</Notice> : null}
      {state.status === "done" ? <Notice tone="success">Harga sudah disimpan.</Notice> : null}
      <input type="hidden" name="id" value={id} />
      <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {prices.map((variant) => {
          const name = priceField(variant.variant_key);
          return (
            <li key={variant.variant_key}>
              <input type="hidden" name="varian" value={variant.variant_key} />
              <TextField
                label={`Harga ${formatOptions(variant.options) || "barang"}`}
                name={name}
                inputMode="numeric"
                autoComplete="off"
                prefix="Rp"
                defaultValue={formatCount(variant.price)}
                readOnly={band === 0}
                error={state.fields[name]}
                hint={rangeWords(variant)}
              />
            </li>
          );
        })}
      </ul>
      {band > 0 ? (
        <>
          <TextField
            label="Alasan"
            name="reason"
            optional
            maxLength={300}
            placeholder="Misalnya: harga kain naik"
            error={state.fields.reason}
          />
          <Button type="submit" pending={pending} className="self-start">
            Simpan harga
          </Button>
        </>
      ) : null}
    </KeptForm>
  );
}

function rangeWords({ approved, price, min, max }: ListingDetail["prices"][number]): string {
  const range = min < max ? `${formatRupiah(min)}–${formatRupiah(max)} tanpa kurasi` : "";
  const base = price === approved ? "" : `disetujui ${formatRupiah(approved)}`;
  return [range, base].filter(Boolean).join(", ");
}
