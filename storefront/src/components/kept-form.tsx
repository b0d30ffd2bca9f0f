"use client";

import { startTransition, type ComponentProps } from "react";

type KeptFormProps = Omit<ComponentProps<"form">, "action" | "onSubmit"> & {
  action: (form: FormData) => void;
};

/** A form whose fields, chosen files too, stay as they are when the server refuses: React would empty them otherwise. */
export function KeptForm({ action, ...rest }: KeptFormProps) {
  return (
    <form
      noValidate
      {...rest}
      action={action}
      onSubmit={(event) => {
        event.preventDefault();
        const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
        const form = new FormData(event.currentTarget, submitter);
        startTransition(() => action(form));
      }}
    />
  );
}
