"use client";

import { useActionState, useState } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Notice } from "@/components/notice";
import { formatPeriod } from "@/lib/format";
import { idleForm } from "@/lib/form-state";
import { closePeriodAction } from "./close-period";

/** Closing can't be undone: it is asked for twice. */
export function ClosePeriodForm({ period, facility }: { period: string; facility: string }) {
  const [open, setOpen] = useState(false);
  const [state, action, pending] = useActionState(closePeriodAction, idleForm);
  return (
    <section className="flex flex-col items-start gap-3 border-t border-paper-edge pt-6">
      <h2 className="font-semibold">Tutup buku</h2>
      <p className="max-w-2xl text-ink-soft">
        Setelah ditutup, periode ini tidak menerima jurnal baru. Koreksi dicatat pada periode yang masih
        terbuka.
      </p>
      <Button tone="secondary" onClick={() => setOpen(true)}>
        Tutup periode {formatPeriod(period)}
      </Button>
      <Dialog
        open={open && state.status !== "done"}
        onOpenChange={setOpen}
        title={`Tutup ${formatPeriod(period)}?`}
        description="Penutupan tidak dapat dibatalkan."
      >
        <form action={action} className="flex flex-col gap-4">
          {state.message ? <Notice tone="error">{state.message}</Notice> : null}
          <input type="hidden" name="period" value={period} />
          <input type="hidden" name="facility" value={facility} />
          <Button type="submit" pending={pending}>
            Ya, tutup periode ini
          </Button>
        </form>
      </Dialog>
    </section>
  );
}
