import Form from "next/form";
import { Button } from "@/components/button";
import { TextField } from "@/components/text-field";

type SearchFormProps = { action: string; label: string; status: string; q: string };

/** Searches a list and keeps its state filter; the words are in the address. */
export function SearchForm({ action, label, status, q }: SearchFormProps) {
  return (
    <Form action={action} className="flex w-full items-end gap-2 sm:w-auto">
      {status ? <input type="hidden" name="status" value={status} /> : null}
      <div className="flex-1 sm:w-64">
        <TextField key={q} label={label} name="q" type="search" defaultValue={q} />
      </div>
      <Button type="submit" tone="secondary" className="min-h-12">
        Cari
      </Button>
    </Form>
  );
}
