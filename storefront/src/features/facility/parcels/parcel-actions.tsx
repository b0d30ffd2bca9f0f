"use client";

import type { ConsignmentAction } from "@karya/backend/src/contract/facility-portal";
import { MapPinCheck, PackageCheck, Truck } from "lucide-react";
import { useActionState } from "react";
import { Button } from "@/components/button";
import { KeptForm } from "@/components/kept-form";
import { Notice } from "@/components/notice";
import { TextField } from "@/components/text-field";
import { idleForm } from "@/lib/form-state";
import { parcelAction } from "./parcel-action";

type ParcelActionsProps = { id: string; allowed: ConsignmentAction[]; courier: string };

const steps: readonly ConsignmentAction[] = ["pack", "ship", "deliver"];

/** The parcel's next steps, one after the other as the work goes. */
export function ParcelActions({ id, allowed, courier }: ParcelActionsProps) {
  const [state, action, pending] = useActionState(parcelAction, idleForm);
  if (!allowed.some((one) => steps.includes(one))) return null;
  return (
    <div className="flex flex-col gap-4 rounded-lg border border-paper-edge bg-white p-4 sm:p-5">
      <h2 className="text-lg font-semibold">Langkah berikutnya</h2>
      {state.message ? <Notice tone="error">{state.message}</Notice> : null}
      {allowed.includes("pack") ? (
        <KeptForm action={action}>
          <input type="hidden" name="id" value={id} />
          <Button type="submit" name="action" value="pack" pending={pending} className="w-full">
            <PackageCheck aria-hidden className="size-5" />
            Sudah dikemas
          </Button>
        </KeptForm>
      ) : null}
      {allowed.includes("ship") ? (
        <KeptForm action={action} className="flex flex-col gap-3">
          <input type="hidden" name="id" value={id} />
          <TextField
            label="Nomor resi"
            name="tracking_number"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={60}
            hint={`Tertulis pada bukti kirim dari ${courier}.`}
            error={state.fields.tracking_number}
          />
          <Button
            type="submit"
            name="action"
            value="ship"
            tone={allowed.includes("pack") ? "secondary" : "primary"}
            pending={pending}
            className="w-full"
          >
            <Truck aria-hidden className="size-5" />
            Simpan resi dan kirim
          </Button>
        </KeptForm>
      ) : null}
      {allowed.includes("deliver") ? (
        <KeptForm action={action} className="flex flex-col gap-3">
          <input type="hidden" name="id" value={id} />
          <p className="text-ink-soft">Tekan setelah kurir menyatakan kiriman ini sampai.</p>
          <Button type="submit" name="action" value="deliver" pending={pending} className="w-full">
            <MapPinCheck aria-hidden className="size-5" />
            Sudah sampai
          </Button>
        </KeptForm>
      ) : null}
    </div>
  );
}
