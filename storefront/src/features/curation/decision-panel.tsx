"use client";

import { useActionState, useEffect, useRef } from "react";
import type { CurationAction } from "@karya/backend/src/contract/curation";
import { Button } from "@/components/button";
import { KeptForm } from "@/components/kept-form";
import { LinkButton } from "@/components/link-button";
import { Notice } from "@/components/notice";
import { TextareaField } from "@/components/textarea-field";
import { idleForm } from "@/lib/form-state";
import { decideAction } from "./decide-action";

const buttons: {
  action: CurationAction;
  value: string;
  label: string;
  key: string;
  tone: "primary" | "secondary" | "danger";
}[] = [
  { action: "start_review", value: "start-review", label: "Mulai memeriksa", key: "m", tone: "primary" },
  { action: "approve", value: "approve", label: "Setujui dan tayangkan", key: "s", tone: "primary" },
  {
    action: "request_changes",
    value: "request-changes",
    label: "Minta perbaikan",
    key: "p",
    tone: "secondary",
  },
  { action: "reject", value: "reject", label: "Tolak", key: "t", tone: "danger" },
];

type DecisionPanelProps = { versionId: string; actions: CurationAction[]; nextVersionId: string | null };

export function DecisionPanel({ versionId, actions, nextVersionId }: DecisionPanelProps) {
  const [state, action, pending] = useActionState(decideAction, idleForm);
  const form = useRef<HTMLFormElement>(null);
  const next = useRef<HTMLAnchorElement>(null);
  const shown = buttons.filter((button) => actions.includes(button.action));

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest("input, textarea, select");
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "n") next.current?.click();
      const button = form.current?.querySelector<HTMLButtonElement>(
        `button[data-key="${CSS.escape(event.key)}"]`,
      );
      button?.focus();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);

  return (
    <section className="flex flex-col gap-4">
      {shown.length > 0 ? (
        <KeptForm
          ref={form}
          action={action}
          className="flex flex-col gap-4 rounded-lg border border-paper-edge bg-white p-5"
        >
          <h2 className="text-lg font-semibold">Keputusan</h2>
          {state.message ? <Notice tone="error">{state.message}</Notice> : null}
          <input type="hidden" name="version" value={versionId} />
          {actions.includes("reject") ? (
            <TextareaField
              label="Alasan"
              name="reason"
              rows={4}
              hint="Perlu diisi untuk perbaikan dan penolakan; petugas UPT membacanya."
              error={state.fields.reason}
            />
          ) : null}
          {shown.map((button) => (
            <Button
              key={button.value}
              type="submit"
              name="decision"
              value={button.value}
              tone={button.tone}
              pending={pending}
              data-key={button.key}
              aria-keyshortcuts={button.key}
            >
              {button.label}
            </Button>
          ))}
          <p className="text-sm text-ink-soft">
            Papan ketik:{" "}
            {shown.map((button) => `${button.key.toUpperCase()} ${button.label.toLowerCase()}`).join(", ")};
            Enter memutuskan.
          </p>
        </KeptForm>
      ) : null}
      {nextVersionId ? (
        <LinkButton ref={next} href={`/kurasi/${nextVersionId}`} tone="secondary" aria-keyshortcuts="n">
          Pengajuan berikutnya (N)
        </LinkButton>
      ) : null}
    </section>
  );
}
