"use client";

import type { CartParcelView } from "@karya/backend/src/contract/checkout";
import { startTransition, useActionState, useOptimistic } from "react";
import { Notice } from "@/components/notice";
import { idleForm } from "@/lib/form-state";
import { ParcelHead } from "../cart/parcel-head";
import { chooseService } from "./checkout-actions";
import { CheckoutStep } from "./checkout-step";
import { CourierChoice } from "./courier-choice";

/** Step 2: a courier for each parcel. Every choice is sent at once, and the totals follow. */
export function CourierSection({
  parcels,
  hasAddress,
}: {
  parcels: readonly CartParcelView[];
  hasAddress: boolean;
}) {
  const [state, action, pending] = useActionState(chooseService, idleForm);
  const [chosen, setChosen] = useOptimistic(
    Object.fromEntries(parcels.map((parcel) => [parcel.facility.id, parcel.selected_service])),
  );

  function choose(facilityId: string, service: string) {
    const form = new FormData();
    const next = { ...chosen, [facilityId]: service };
    for (const [id, value] of Object.entries(next)) if (value) form.set(`service:${id}`, value);
    startTransition(() => {
      setChosen(next);
      action(form);
    });
  }

  if (!hasAddress) {
    return (
      <CheckoutStep number={2} title="Pengiriman">
        <p className="text-ink-soft">
          Isi alamat dahulu. Setelah itu, pilihan kurir dan ongkir tiap kiriman tampil di sini.
        </p>
      </CheckoutStep>
    );
  }
  return (
    <CheckoutStep number={2} title="Pengiriman">
      {state.status === "refused" && state.message ? (
        <Notice tone="error" className="mb-4">
          {state.message}
        </Notice>
      ) : null}
      <div className="flex flex-col gap-7" aria-busy={pending || undefined}>
        {parcels.map((parcel, index) => (
          <div key={parcel.facility.id}>
            <ParcelHead facility={parcel.facility} number={index + 1} />
            <p className="mt-2 text-sm text-ink-soft">
              {parcel.items.map((item) => `${item.quantity} × ${item.title}`).join(", ")}; berat hitung{" "}
              {parcel.chargeable_kg} kg
            </p>
            <CourierChoice
              parcel={parcel}
              chosen={chosen[parcel.facility.id] ?? null}
              onChoose={(service) => choose(parcel.facility.id, service)}
            />
          </div>
        ))}
      </div>
    </CheckoutStep>
  );
}
