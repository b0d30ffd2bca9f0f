import { Landmark, PackageCheck, SearchCheck, Truck } from "lucide-react";
import { PatternBand } from "@/components/pattern-band";

const steps = [
  {
    Icon: SearchCheck,
    title: "Dipilih kurator",
    text: "Setiap produk diperiksa dahulu: bahan, kerapian, foto, dan keterangannya. Yang belum baik dikembalikan untuk diperbaiki.",
  },
  {
    Icon: PackageCheck,
    title: "Dikemas di tempat asalnya",
    text: "Petugas UPT mengemas pesanan Anda. Bila Anda membeli dari dua UPT, Anda menerima dua kiriman.",
  },
  {
    Icon: Truck,
    title: "Dikirim dengan resi",
    text: "Ongkir dihitung per kiriman dari kota asalnya. Nomor resi tampil di halaman pesanan Anda.",
  },
];

export function HowItWorks() {
  return (
    <section id="cara-kerja" className="mt-16 bg-tarum-800 text-white lg:mt-24">
      <PatternBand className="text-songket-400" />
      <div className="shell py-14 lg:py-20">
        <h2 className="display text-2xl lg:text-3xl">Dari meja kerja ke rumah Anda</h2>
        <ol className="mt-8 grid gap-8 md:grid-cols-3 lg:gap-12">
          {steps.map(({ Icon, title, text }) => (
            <li key={title} className="border-t border-tarum-200/40 pt-5">
              <Icon aria-hidden className="size-7 text-songket-200" strokeWidth={1.5} />
              <h3 className="mt-3 text-lg font-semibold">{title}</h3>
              <p className="mt-1.5 text-tarum-200">{text}</p>
            </li>
          ))}
        </ol>
        <div id="ke-mana-uangnya" className="mt-12 rounded-lg bg-tarum-700 p-6 md:flex md:gap-6 lg:p-8">
          <Landmark aria-hidden className="size-9 shrink-0 text-songket-200" strokeWidth={1.4} />
          <div className="mt-4 max-w-3xl md:mt-0">
            <h3 className="display text-xl">Ke mana uang Anda pergi?</h3>
            <p className="mt-2 text-tarum-50">
              Harga produk adalah Penerimaan Negara Bukan Pajak (PNBP). Bendahara UPT mencatat setiap
              penjualan dan menyetorkannya ke Kas Negara; setiap setoran memiliki nomor bukti penerimaan
              negara. Ongkir diteruskan kepada kurir dan bukan penerimaan negara.
            </p>
            <p className="mt-3 text-tarum-50">
              Menurut UU 22/2022, warga binaan yang bekerja berhak atas premi. Besarnya diatur oleh ketentuan
              yang berlaku, jadi kami tidak menjanjikan angka di halaman ini.
            </p>
          </div>
        </div>
      </div>
    </section>
  );
}
