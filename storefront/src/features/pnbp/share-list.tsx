import type { PnbpLineTrace } from "@karya/backend/src/contract/pnbp";
import { Notice } from "@/components/notice";
import { Facts } from "./facts";
import { formatRupiah } from "@/lib/format";

/** How the sale would be shared by the rule that was in force when it was made. */
export function ShareList({ share }: { share: PnbpLineTrace["share"] }) {
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-lg font-semibold">Pembagian hasil</h2>
      {share.is_example ? (
        <Notice tone="warning" title="Contoh, belum ditetapkan.">
          Aturan pembagian ini hanya contoh sampai ada penetapan resmi.
        </Notice>
      ) : null}
      <p className="text-ink-soft">
        {share.rule_name}, dihitung dari{" "}
        {share.basis === "gross" ? "nilai penjualan" : "nilai setelah biaya bahan"}. Dasar:{" "}
        {share.legal_basis}
      </p>
      {share.parts.length > 0 ? (
        <Facts
          rows={share.parts.map((part) => [`${part.name} (${part.percent} %)`, formatRupiah(part.amount)])}
        />
      ) : (
        <p className="text-ink-soft">Rinciannya dihitung setelah biaya bahan diketahui.</p>
      )}
    </section>
  );
}
