import type { ComponentProps } from "react";
import { TextField } from "@/components/text-field";

type CodeFieldProps = Partial<ComponentProps<typeof TextField>>;

/** Six digits from an authenticator app; phones offer the keyboard of numbers. */
export function CodeField(props: CodeFieldProps) {
  return (
    <TextField
      label="Kode enam angka"
      name="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={8}
      required
      className="tabular-nums tracking-[0.3em]"
      {...props}
    />
  );
}
