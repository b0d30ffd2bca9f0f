"use client";

import type { AddressView, AreaView, CheckoutAddressInput } from "@karya/backend/src/contract/checkout";
import { useActionState, useEffect, useState } from "react";
import { Button } from "@/components/button";
import { Notice } from "@/components/notice";
import { idleForm, type FormState } from "@/lib/form-state";
import { submitKeeping } from "@/lib/submit-keeping";
import { AddressFields } from "./address-fields";
import { AddressLines } from "./address-lines";
import { saveAddress } from "./checkout-actions";
import { CheckoutStep } from "./checkout-step";
import { emptyAddress } from "./address-form";
import { useAddressDraft } from "./use-address-draft";

type AddressSectionProps = {
  provinces: readonly AreaView[];
  address: AddressView | null;
  email: string | null;
  input: CheckoutAddressInput | null;
};

/** Step 1: the form, or what was saved with a way to change it. */
export function AddressSection({ provinces, address, email, input }: AddressSectionProps) {
  const [state, action, pending] = useActionState(saveAddress, idleForm);
  // What the form had last answered when "Ubah" was pressed: it stays open until a newer answer says that all is saved.
  const [openedAt, setOpenedAt] = useState<FormState | null>(null);
  const reopened = openedAt !== null && (state === openedAt || state.status !== "done");
  const { draft, change } = useAddressDraft(input ? { ...emptyAddress, ...input } : null);
  // What was typed anew since the last answer is no longer marked: it is asked about again when sent.
  const [retyped, setRetyped] = useState<{ since: FormState; names: string[] }>({ since: state, names: [] });
  const names = retyped.since === state ? retyped.names : [];
  const errors = Object.fromEntries(Object.entries(state.fields).filter(([name]) => !names.includes(name)));

  useEffect(() => {
    if (state.status === "refused") document.querySelector<HTMLElement>("#alamat [aria-invalid]")?.focus();
  }, [state]);

  if (address && !reopened) {
    return (
      <CheckoutStep
        number={1}
        title="Penerima"
        action={
          <Button tone="quiet" className="-my-2 px-2" onClick={() => setOpenedAt(state)}>
            Ubah<span className="sr-only"> alamat</span>
          </Button>
        }
      >
        <AddressLines address={address} email={email} />
      </CheckoutStep>
    );
  }
  return (
    <CheckoutStep number={1} title="Penerima">
      <form
        id="alamat"
        action={action}
        onSubmit={submitKeeping(action)}
        noValidate
        className="flex flex-col gap-5"
      >
        {state.status === "refused" && state.message ? <Notice tone="error">{state.message}</Notice> : null}
        <AddressFields
          draft={draft}
          change={(name, value) => {
            change(name, value);
            setRetyped({ since: state, names: [...names, name] });
          }}
          errors={errors}
          provinces={provinces}
        />
        <Button type="submit" size="lg" pending={pending} className="self-stretch sm:self-start">
          Simpan dan lihat ongkir
        </Button>
      </form>
    </CheckoutStep>
  );
}
