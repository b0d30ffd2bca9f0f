"use client";

import Form from "next/form";
import { useActionState } from "react";
import type { LiveListingView } from "@karya/backend/src/contract/curation";
import { Button } from "@/components/button";
import { KeptForm } from "@/components/kept-form";
import { Notice } from "@/components/notice";
import { SelectField } from "@/components/select-field";
import { TextField } from "@/components/text-field";
import { idleForm } from "@/lib/form-state";
import { placeAction } from "./placement-action";

type NewPlacementProps = {
  search: string;
  choices: LiveListingView["rows"];
  /** The window that the fields propose, as typed in WIB. */
  usual: { starts_at: string; ends_at: string };
};

/** First find the product among those on sale, then say from when to when. */
export function NewPlacement({ search, choices, usual }: NewPlacementProps) {
  const [state, action, pending] = useActionState(placeAction, idleForm);
  return (
    <section className="flex flex-col gap-5 rounded-lg border border-paper-edge bg-white p-5">
      <h2 className="text-lg font-semibold">Tempatkan produk</h2>
      <Form action="/kurasi/penempatan" className="flex max-w-xl items-end gap-2">
        <div className="flex-1">
          <TextField label="Cari produk yang sedang tayang" name="q" type="search" defaultValue={search} />
        </div>
        <Button type="submit" tone="secondary" className="min-h-12">
          Cari
        </Button>
      </Form>
      {choices.length === 0 ? (
        <Notice tone="warning">
          Tidak ada produk tayang yang cocok dengan pencarian itu. Coba kata lain.
        </Notice>
      ) : (
        <KeptForm action={action} className="grid gap-5 sm:grid-cols-2 lg:grid-cols-4">
          {state.status === "refused" && state.message ? (
            <Notice tone="error" className="sm:col-span-2 lg:col-span-4">
              {state.message}
            </Notice>
          ) : null}
          {state.status === "done" ? (
            <Notice tone="success" className="sm:col-span-2 lg:col-span-4">
              Produk sudah ditempatkan.
            </Notice>
          ) : null}
          <div className="sm:col-span-2 lg:col-span-4">
            <SelectField
              label="Produk"
              name="listing_id"
              options={choices.map((row) => ({
                value: row.listing_id,
                label: `${row.title} (${row.facility.short_name})`,
              }))}
              error={state.fields.listing_id}
            />
          </div>
          <TextField
            label="Mulai (WIB)"
            name="starts_at"
            type="datetime-local"
            defaultValue={usual.starts_at}
            error={state.fields.starts_at}
          />
          <TextField
            label="Selesai (WIB)"
            name="ends_at"
            type="datetime-local"
            defaultValue={usual.ends_at}
            error={state.fields.ends_at}
          />
          <TextField
            label="Urutan"
            name="position"
            type="number"
            min={1}
            max={100}
            defaultValue={1}
            error={state.fields.position}
          />
          <div className="flex items-end">
            <Button type="submit" pending={pending} className="w-full">
              Tempatkan
            </Button>
          </div>
        </KeptForm>
      )}
    </section>
  );
}
