import type { SearchUnderstanding } from "@karya/backend/src/contract/search";
import { Notice } from "@/components/notice";

const list = new Intl.ListFormat("id", { type: "conjunction" });

/** Says how the words were read, when that isn't how they were typed. */
export function UnderstoodNote({ understood }: { understood: SearchUnderstanding }) {
  const { corrected, dropped } = understood;
  if (corrected.length === 0 && dropped.length === 0) return null;
  return (
    <Notice className="mb-6">
      {corrected.length > 0 ? (
        <p>
          Kami membaca{" "}
          {corrected.map(({ typed, read_as }, index) => (
            <span key={typed}>
              {index > 0 ? (index === corrected.length - 1 ? " dan " : ", ") : ""}
              <bdi>“{typed}”</bdi> sebagai <bdi className="font-semibold">“{read_as}”</bdi>
            </span>
          ))}
          .
        </p>
      ) : null}
      {dropped.length > 0 ? (
        <p>
          Tidak semua kata dipakai; kami tampilkan hasil tanpa{" "}
          <bdi className="font-semibold">{list.format(dropped.map((word) => `“${word}”`))}</bdi>.
        </p>
      ) : null}
    </Notice>
  );
}
