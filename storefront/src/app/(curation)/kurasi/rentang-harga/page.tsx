import { curationSession } from "@/features/curation/curation-session";
import { PriceBandForm } from "@/features/curation/price-band-form";
import { formatDateTime } from "@/lib/format";

export const metadata = { title: "Rentang harga" };

export default async function PriceBandPage() {
  const { desk, mayDecide } = await curationSession();
  const band = await desk.priceBand();
  return (
    <div className="flex flex-col gap-8">
      <header>
        <h1 className="display text-2xl lg:text-3xl">Rentang harga tanpa kurasi</h1>
        <p className="mt-2 max-w-2xl text-ink-soft">
          UPT boleh mengubah harga produk yang sedang tayang sampai{" "}
          <strong className="text-ink tabular-nums">{band.percent} persen</strong> lebih murah atau lebih
          mahal dari harga yang terakhir disetujui kurator. Perubahan yang lebih besar diajukan sebagai versi
          baru.
        </p>
      </header>
      {mayDecide ? <PriceBandForm percent={band.percent} /> : null}
      <section className="flex flex-col gap-3">
        <h2 className="text-lg font-semibold">Riwayat</h2>
        {band.history.length > 0 ? (
          <ol className="flex max-w-2xl flex-col gap-3 border-l-2 border-paper-edge pl-4">
            {band.history.map((change) => (
              <li key={change.at}>
                <p className="font-semibold tabular-nums">{change.percent} persen</p>
                <p className="text-sm text-ink-soft">
                  {change.by}, {formatDateTime(change.at)}
                </p>
                {change.reason ? <p className="mt-1 whitespace-pre-line">{change.reason}</p> : null}
              </li>
            ))}
          </ol>
        ) : (
          <p className="text-ink-soft">Belum pernah diubah: yang berlaku adalah rentang bawaan.</p>
        )}
      </section>
    </div>
  );
}
