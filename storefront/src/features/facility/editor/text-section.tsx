import { TextareaField } from "@/components/textarea-field";
import { TextField } from "@/components/text-field";
import { Panel } from "../panel";
import { fieldId } from "./draft-form";
import type { SectionProps } from "./section-props";

export function TextSection({ content, change, problem }: SectionProps) {
  return (
    <Panel title="Nama dan cerita">
      <TextField
        id={fieldId("title")}
        label="Nama produk"
        value={content.title}
        maxLength={120}
        autoComplete="off"
        placeholder="Misalnya: Tunik Jumputan Palembang"
        onChange={(event) => change((before) => ({ ...before, title: event.target.value }))}
        error={problem("title")}
      />
      <TextareaField
        id={fieldId("description")}
        label="Cerita produk"
        value={content.description}
        maxLength={5000}
        rows={6}
        hint="Ceritakan barangnya: bentuk, rasa kain, cocok untuk apa. Jangan menyebut nama atau hal yang menunjuk kepada seseorang."
        onChange={(event) => change((before) => ({ ...before, description: event.target.value }))}
        error={problem("description")}
      />
    </Panel>
  );
}
