"use client";

import { useActionState, type ReactNode } from "react";
import { Button } from "@/components/button";
import type { ButtonSize, ButtonTone } from "@/components/button-style";
import { Notice } from "@/components/notice";
import type { FormState } from "@/lib/form-state";
import { idleForm } from "@/lib/form-state";

type OrderButtonProps = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  /** Hidden fields: token, consignment_id. */
  values: Record<string, string>;
  tone?: ButtonTone;
  size?: ButtonSize;
  className?: string;
  children: ReactNode;
};

/** One action on an order, as a form of its own, with its refusal below it. */
export function OrderButton({ action, values, tone, size, className, children }: OrderButtonProps) {
  const [state, submit, pending] = useActionState(action, idleForm);
  return (
    <form action={submit} className={className}>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" tone={tone} size={size} pending={pending} className="w-full sm:w-auto">
        {children}
      </Button>
      {state.status === "refused" && state.message ? (
        <Notice tone="error" className="mt-3">
          {state.message}
        </Notice>
      ) : null}
    </form>
  );
}
