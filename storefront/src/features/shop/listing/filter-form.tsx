"use client";

import { SlidersHorizontal } from "lucide-react";
import Form from "next/form";
import { useState } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { FilterFields, type FilterChoices } from "./filter-fields";
import type { ListingQuery } from "./listing-query";

type FilterFormProps = { action: string; query: ListingQuery; choices: FilterChoices };

/** Beside the products on a wide screen; every change applies at once, and without script there is a button. */
export function FilterColumn({ action, query, choices }: FilterFormProps) {
  return (
    <Form
      key={JSON.stringify(query)}
      action={action}
      scroll={false}
      onChange={(event) => event.currentTarget.requestSubmit()}
      className="sticky top-28"
    >
      <FilterFields query={query} choices={choices} />
      <noscript>
        <button type="submit" className="prose-link mt-4">
          Terapkan
        </button>
      </noscript>
    </Form>
  );
}

/** The same in a sheet on a phone. */
export function FilterSheet({ action, query, choices, active }: FilterFormProps & { active: number }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button tone="secondary" onClick={() => setOpen(true)} aria-haspopup="dialog">
        <SlidersHorizontal aria-hidden className="size-4.5" />
        Saring dan urutkan
        {active > 0 ? <span className="tabular-nums">({active})</span> : null}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Saring dan urutkan"
        shape="sheet"
        footer={
          <Button type="submit" form="saring" size="lg" className="w-full">
            Tampilkan produk
          </Button>
        }
      >
        <Form id="saring" action={action} onSubmit={() => setOpen(false)}>
          <FilterFields query={query} choices={choices} />
        </Form>
      </Dialog>
    </>
  );
}
