import { Notice } from "@/components/notice";
import { fieldId } from "./draft-form";

/** What still has to be filled in, each a link to its field. */
export function ProblemSummary({ problems }: { problems: Readonly<Record<string, string>> }) {
  const entries = Object.entries(problems);
  if (entries.length === 0)
    return <Notice tone="success">Semua isian sudah lengkap. Silakan ajukan ke kurasi.</Notice>;
  return (
    <Notice tone="error" title={`Belum dapat diajukan: ${entries.length} isian perlu dilengkapi`}>
      <ul className="mt-1 list-disc pl-5">
        {entries.map(([path, sentence]) => (
          <li key={path}>
            <a href={`#${fieldId(path)}`} className="underline underline-offset-4">
              {sentence}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
