"use client";

import type { RefundDetail } from "@karya/backend/src/contract/refund";
import { useActionState } from "react";
import { Button } from "@/components/button";
import { KeptForm } from "@/components/kept-form";
import { Notice } from "@/components/notice";
import { TextareaField } from "@/components/textarea-field";
import { idleForm } from "@/lib/form-state";
import { formatDateTime, formatRupiah } from "@/lib/format";
import { decideRefundAction } from "./decide-refund-action";

type DecideRefundProps = {
  refund: Pick<RefundDetail, "id" | "amount" | "allowed_actions" | "given_back_before">;
};

export function DecideRefund({ refund }: DecideRefundProps) {
  const { id, amount, allowed_actions: actions, given_back_before: before } = refund;
  const [state, action, pending] = useActionState(decideRefundAction, idleForm);
  const may = (one: RefundDetail["allowed_actions"][number]) => actions.includes(one);
  if (!may("approve") && !may("decline") && !may("retry")) return null;
  return (
    <KeptForm
      action={action}
      className="flex max-w-2xl flex-col gap-4 rounded-lg border border-paper-edge bg-white p-5"
    >
      <h2 className="text-lg font-semibold">Keputusan</h2>
      <p className="text-ink-soft">
        {may("retry")
          ? "Periksa sebab kegagalannya lebih dahulu. Percobaan berikutnya memakai kunci baru dan tetap tidak dapat mengembalikan dana dua kali."
          : before
            ? "Setelah disetujui, pengembalian ini dibukukan dan tidak dapat ditarik."
            : "Setelah disetujui, dana langsung dikembalikan melalui cara bayar yang dipakai pembeli, lalu dibukukan. Pengembalian tidak dapat ditarik."}
      </p>
      {before ? (
        <Notice
          tone="warning"
          title={`Sudah dikembalikan lewat dasbor Stripe pada ${formatDateTime(before.made_at)}.`}
        >
          {may("retry") ? "Percobaan berikutnya" : "Persetujuan"} mencatat {formatRupiah(amount)} dari{" "}
          {formatRupiah(before.amount)} yang sudah dikembalikan itu; tidak ada dana yang dikirim lagi.
        </Notice>
      ) : null}
      {state.message ? <Notice tone="error">{state.message}</Notice> : null}
      <input type="hidden" name="id" value={id} />
      {may("decline") ? (
        <TextareaField
          label="Alasan bila ditolak"
          name="reason"
          rows={3}
          maxLength={500}
          optional
          error={state.fields.reason}
        />
      ) : null}
      {may("approve") && !may("decline") ? (
        <p className="text-ink-soft">
          Barangnya tidak dikirim, jadi dananya wajib dikembalikan dan permintaan ini tidak dapat ditolak.
        </p>
      ) : null}
      <div className="flex flex-wrap gap-3">
        {may("approve") ? (
          <Button type="submit" name="decision" value="approve" pending={pending}>
            Setujui dan {before ? "catat" : "kembalikan"} {formatRupiah(amount)}
          </Button>
        ) : null}
        {may("retry") ? (
          <Button type="submit" name="decision" value="retry" pending={pending}>
            Coba lagi
          </Button>
        ) : null}
        {may("decline") ? (
          <Button type="submit" name="decision" value="decline" tone="danger" pending={pending}>
            Tolak permintaan
          </Button>
        ) : null}
      </div>
    </KeptForm>
  );
}
