"use client";

import { SelectField } from "@/components/select-field";
import type { Areas } from "./use-areas";

type AreaSelectProps = {
  name: string;
  label: string;
  placeholder: string;
  /** Said while the area above isn't chosen. */
  waiting: string;
  areas: Pick<Areas, "rows" | "state"> & { retry?: () => void };
  value: string;
  onChange: (value: string) => void;
  error?: string;
};

export function AreaSelect({
  name,
  label,
  placeholder,
  waiting,
  areas,
  value,
  onChange,
  error,
}: AreaSelectProps) {
  const words = {
    waiting,
    loading: "Sedang memuat…",
    ready: placeholder,
    failed: "Daftar belum dapat dimuat",
  };
  return (
    <div>
      <SelectField
        label={label}
        name={name}
        value={areas.rows.some((area) => area.code === value) ? value : ""}
        onChange={(event) => onChange(event.target.value)}
        disabled={areas.state !== "ready"}
        placeholder={words[areas.state]}
        options={areas.rows.map((area) => ({ value: area.code, label: area.name }))}
        error={error}
        required
      />
      {areas.state === "failed" ? (
        <button type="button" onClick={areas.retry} className="prose-link mt-1 min-h-11 text-sm">
          Sambungan terputus. Coba muat lagi.
        </button>
      ) : null}
    </div>
  );
}
