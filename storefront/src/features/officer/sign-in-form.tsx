"use client";

import { useActionState } from "react";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { TextField } from "@/components/text-field";
import { idleForm } from "@/lib/form-state";
import { signInAction, type SignInState } from "./sign-in";

const start: SignInState = { ...idleForm, email: "" };

export function SignInForm({ next }: { next: string }) {
  const [state, action] = useActionState(signInAction, start);
  return (
    <form action={action} className="flex flex-col gap-5" noValidate>
      {state.message ? <Notice tone="error">{state.message}</Notice> : null}
      <input type="hidden" name="lanjut" value={next} />
      <TextField
        label="Surel dinas"
        name="email"
        type="email"
        autoComplete="username"
        required
        defaultValue={state.email}
        error={state.fields.email}
      />
      <TextField
        label="Kata sandi"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        error={state.fields.password}
      />
      <SubmitButton size="lg">Masuk</SubmitButton>
    </form>
  );
}
