"use client";

import { useActionState, type ReactNode } from "react";
import type { SecondFactorView } from "@karya/backend/src/contract/officer";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { idleForm, type FormState } from "@/lib/form-state";
import { CodeField } from "./code-field";
import { EnrolForm } from "./enrol-form";
import {
  newRecoveryCodesAction,
  offerAction,
  removeSecondFactorAction,
  type CodesState,
  type OfferState,
} from "./enrol-actions";
import { RecoveryCodes } from "./recovery-codes";

const noCodes: CodesState = { ...idleForm, codes: [] };
const noOffer: OfferState = { ...idleForm, offer: null };

/** What an officer with a second factor may do about it; each step asks for a code of the present app. */
export function SecondFactorSettings({ factor }: { factor: SecondFactorView }) {
  const [codes, makeCodes] = useActionState(newRecoveryCodesAction, noCodes);
  const [moved, move] = useActionState(offerAction, noOffer);
  const [removed, remove] = useActionState(removeSecondFactorAction, idleForm);
  if (moved.offer) return <EnrolForm offer={moved.offer} next="/keamanan" />;
  return (
    <div className="flex flex-col gap-4">
      <Notice tone={factor.recovery_codes_left > 2 ? "success" : "warning"} title="Aktif">
        {factor.recovery_codes_left > 0
          ? `${factor.recovery_codes_left} kode pemulihan masih dapat dipakai.`
          : "Tidak ada kode pemulihan yang tersisa. Buatlah yang baru."}
      </Notice>
      {codes.codes.length > 0 ? <RecoveryCodes codes={codes.codes} /> : null}
      <CodeStep
        title="Buat kode pemulihan baru"
        note="Kode pemulihan yang lama tidak berlaku lagi."
        state={codes}
        action={makeCodes}
        button="Buat kode baru"
      />
      <CodeStep
        title="Pindah ke ponsel atau aplikasi lain"
        note="Aplikasi yang sekarang tetap berlaku sampai yang baru selesai dipasang."
        state={moved}
        action={move}
        button="Mulai memindahkan"
      />
      {factor.required ? null : (
        <CodeStep
          title="Matikan verifikasi dua langkah"
          note="Sesudahnya kata sandi saja cukup untuk masuk."
          state={removed}
          action={remove}
          button="Matikan"
          danger
        />
      )}
    </div>
  );
}

type CodeStepProps = {
  title: string;
  note: ReactNode;
  state: FormState;
  action: (form: FormData) => void;
  button: string;
  danger?: boolean;
};

function CodeStep({ title, note, state, action, button, danger }: CodeStepProps) {
  return (
    <details className="rounded-md border border-paper-edge bg-white" open={state.status === "refused"}>
      <summary className="min-h-11 cursor-pointer px-4 py-3 font-semibold">{title}</summary>
      <form action={action} className="flex flex-col gap-4 border-t border-paper-edge px-4 py-4" noValidate>
        <p className="text-ink-soft">{note}</p>
        {state.message && !state.fields.code ? <Notice tone="error">{state.message}</Notice> : null}
        <CodeField error={state.fields.code} />
        <SubmitButton tone={danger ? "danger" : "secondary"}>{button}</SubmitButton>
      </form>
    </details>
  );
}
