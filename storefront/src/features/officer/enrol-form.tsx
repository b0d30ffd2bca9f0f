"use client";

import { useActionState } from "react";
import { LinkButton } from "@/components/link-button";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { idleForm } from "@/lib/form-state";
import { CodeField } from "./code-field";
import { confirmEnrolmentAction, type CodesState, type Offer } from "./enrol-actions";
import { RecoveryCodes } from "./recovery-codes";

const start: CodesState = { ...idleForm, codes: [] };

type EnrolFormProps = {
  /** Null once it was confirmed and the page is shown anew: the recovery codes are still on it then. */
  offer: Offer | null;
  next: string;
};

/** Scan, type the code that the app shows, keep the recovery codes. */
export function EnrolForm({ offer, next }: EnrolFormProps) {
  const [state, action] = useActionState(confirmEnrolmentAction, start);
  if (state.codes.length > 0) {
    return (
      <div className="flex flex-col gap-5">
        <Notice tone="success" title="Verifikasi dua langkah sudah aktif">
          Mulai sekarang Anda masuk dengan kata sandi dan kode dari aplikasi.
        </Notice>
        <RecoveryCodes codes={state.codes} />
        <LinkButton href={next} size="lg">
          Saya sudah menyimpannya
        </LinkButton>
      </div>
    );
  }
  if (!offer) return <LinkButton href={next}>Lanjutkan</LinkButton>;
  return (
    <form action={action} className="flex flex-col gap-5" noValidate>
      {state.message && !state.fields.code ? <Notice tone="error">{state.message}</Notice> : null}
      <ol className="flex list-decimal flex-col gap-5 pl-5">
        <li>
          Pasang aplikasi autentikator di ponsel Anda, misalnya Google Authenticator, Microsoft Authenticator,
          atau Aegis.
        </li>
        <li>
          Pindai gambar ini dengan aplikasi itu.
          <img
            src={offer.qr}
            alt="Kode QR untuk aplikasi autentikator"
            width={208}
            height={208}
            className="mt-3 rounded-md border border-paper-edge bg-white"
          />
          <details className="mt-3 text-sm">
            <summary className="cursor-pointer font-semibold text-tarum-700">Tidak dapat memindai?</summary>
            <p className="mt-2">Ketik kunci ini di aplikasi (jenis: berbasis waktu):</p>
            <code className="mt-1 block break-all rounded-md bg-paper-deep px-3 py-2">
              {offer.secret.match(/.{1,4}/g)?.join(" ")}
            </code>
          </details>
        </li>
        <li>Ketik kode enam angka yang tampil di aplikasi.</li>
      </ol>
      <CodeField error={state.fields.code} />
      <SubmitButton size="lg">Aktifkan</SubmitButton>
    </form>
  );
}
