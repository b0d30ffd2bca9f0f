"use client";

import { useActionState } from "react";
import { Button } from "@/components/button";
import { idleForm } from "@/lib/form-state";
import { unplaceAction } from "./placement-action";

export function RemovePlacement({ id, title }: { id: string; title: string }) {
  const [state, action, pending] = useActionState(unplaceAction, idleForm);
  return (
    <form action={action}>
      <input type="hidden" name="id" value={id} />
      <Button
        type="submit"
        tone="secondary"
        size="sm"
        pending={pending}
        aria-label={`Akhiri penempatan ${title}`}
      >
        Akhiri
      </Button>
      {state.message ? <p className="pt-1 text-sm text-mengkudu-600">{state.message}</p> : null}
    </form>
  );
}
