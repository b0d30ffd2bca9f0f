import { TextareaField } from "@/components/textarea-field";
import { TextField } from "@/components/text-field";
import { Panel } from "../panel";
import { fieldId } from "./draft-form";
import type { SectionProps } from "./section-props";

type CraftField = "materials" | "care" | "technique" | "motif";

/** What the thing is made of and how, and how to keep it. */
export function CraftSection({ content, change, problem }: SectionProps) {
  const words = (name: CraftField) => ({
    id: fieldId(name),
    value: content[name],
    error: problem(name),
    onChange: ({ target }: { target: { value: string } }) =>
      change((before) => ({ ...before, [name]: target.value })),
  });
  return (
    <Panel title="Bahan dan pembuatan">
      <TextareaField
        label="Bahan"
        rows={2}
        maxLength={500}
        placeholder="Misalnya: katun primisima, pewarna reaktif"
        {...words("materials")}
      />
      <TextareaField
        label="Cara merawat"
        rows={2}
        maxLength={1000}
        placeholder="Misalnya: cuci dengan tangan, jemur di tempat teduh"
        {...words("care")}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="Teknik"
          optional
          maxLength={120}
          placeholder="Misalnya: jumputan"
          {...words("technique")}
        />
        <TextField
          label="Motif"
          optional
          maxLength={120}
          placeholder="Misalnya: titik tujuh"
          {...words("motif")}
        />
      </div>
    </Panel>
  );
}
