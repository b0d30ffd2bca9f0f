"use client";

import { useActionState } from "react";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { idleForm } from "@/lib/form-state";
import { newListingAction } from "./new-listing-action";

export function NewListingForm() {
  const [state, action] = useActionState(newListingAction, idleForm);
  return (
    <form action={action} className="flex flex-col items-start gap-4">
      {state.message ? <Notice tone="error">{state.message}</Notice> : null}
      <SubmitButton size="lg" className="w-full sm:w-auto">
        Mulai menulis
      </SubmitButton>
    </form>
  );
}
