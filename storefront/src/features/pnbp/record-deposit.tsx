"use client";

import { useActionState, useState } from "react";
import type { PnbpLine } from "@karya/backend/src/contract/pnbp";
import { Button } from "@/components/button";
import { KeptForm } from "@/components/kept-form";
import { Notice } from "@/components/notice";
import { SelectField } from "@/components/select-field";
import { TextField } from "@/components/text-field";
import { useFirstError } from "@/components/use-first-error";
import { formatRupiah } from "@/lib/format";
import { idleForm } from "@/lib/form-state";
import { ChooseLines } from "./choose-lines";
import { recordDepositAction } from "./record-deposit-action";

/** The backend refuses more; said before a slow upload. */
const MOST_BYTES = 5 * 1024 * 1024;

export function RecordDeposit({ lines }: { lines: PnbpLine[] }) {
  const akuns = [...new Map(lines.map((line) => [line.akun.code, line.akun])).values()];
  const [akun, setAkun] = useState(akuns[0]?.code ?? "");
  const [chosen, setChosen] = useState(() => new Set(lines.map((line) => line.id)));
  const [tooLarge, setTooLarge] = useState(false);
  const [state, action, pending] = useActionState(recordDepositAction, idleForm);
  const form = useFirstError(state);
  const ofAkun = lines.filter((line) => line.akun.code === akun);
  const amount = ofAkun.filter((line) => chosen.has(line.id)).reduce((sum, line) => sum + line.amount, 0);
  const fileError = tooLarge
    ? "Berkas ini lebih dari 5 MB. Pilih berkas yang lebih kecil."
    : state.fields.evidence;
  const send = (form: FormData) => {
    // Too large to be taken anyway: spare the upload, and hear about the other fields.
    if (tooLarge) form.delete("evidence");
    action(form);
  };
  return (
    <KeptForm ref={form} action={send} className="flex flex-col gap-6">
      {state.message ? <Notice tone="error">{state.message}</Notice> : null}
      <div className="max-w-xl">
        <SelectField
          label="Akun"
          name="akun"
          value={akun}
          onChange={(event) => setAkun(event.target.value)}
          options={akuns.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
          error={state.fields.akun}
        />
      </div>
      {amount <= 0 && chosen.size > 0 ? (
        <Notice tone="warning" title="Belum ada yang perlu disetor.">
          Pengembalian yang dipilih sama besar dengan penjualannya atau melebihinya. Pilih pos penjualan lain,
          atau lepaskan kredit Pengembalian PNBP untuk setoran berikutnya.
        </Notice>
      ) : null}
      <ChooseLines lines={ofAkun} chosen={chosen} onChange={setChosen} error={state.fields.line_ids} />
      <div className="grid max-w-3xl gap-5 sm:grid-cols-2">
        <TextField
          label="Nilai setoran"
          name="shown"
          prefix="Rp"
          value={formatRupiah(amount).replace("Rp", "")}
          readOnly
          error={state.fields.amount}
          hint="Jumlah pos yang dipilih."
        />
        <input type="hidden" name="amount" value={amount} />
        <TextField
          label="Tanggal setor"
          name="deposited_on"
          type="date"
          required
          error={state.fields.deposited_on}
        />
        <TextField
          label="Kode billing"
          name="kode_billing"
          inputMode="numeric"
          autoComplete="off"
          required
          hint="15 angka dari SIMPONI."
          error={state.fields.kode_billing}
        />
        <TextField
          label="NTPN"
          name="ntpn"
          autoComplete="off"
          autoCapitalize="characters"
          required
          hint="16 huruf dan angka."
          error={state.fields.ntpn}
        />
        <TextField label="NTB" name="ntb" autoComplete="off" optional error={state.fields.ntb} />
        <TextField
          label="Bukti setor"
          name="evidence"
          type="file"
          accept="application/pdf,image/jpeg,image/png"
          required
          className="pt-2.5"
          hint="PDF, JPEG, atau PNG, paling besar 5 MB."
          error={fileError}
          onChange={(event) => setTooLarge((event.target.files?.[0]?.size ?? 0) > MOST_BYTES)}
        />
      </div>
      <div>
        <Button type="submit" size="lg" pending={pending} disabled={amount <= 0}>
          Catat setoran {formatRupiah(amount)}
        </Button>
      </div>
    </KeptForm>
  );
}
