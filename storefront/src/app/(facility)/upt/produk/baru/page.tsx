import { Camera, ClipboardCheck, PencilLine } from "lucide-react";
import { BackLink } from "@/features/facility/back-link";
import { NewListingForm } from "@/features/facility/listings/new-listing-form";

export const metadata = { title: "Tambah produk" };

const steps = [
  { Icon: PencilLine, text: "Ceritakan barangnya: nama, bahan, cara membuat, ukuran, dan harganya." },
  { Icon: Camera, text: "Tambahkan foto dari ponsel atau komputer. Foto barang saja, tanpa orang." },
  { Icon: ClipboardCheck, text: "Lihat pratinjaunya, lalu ajukan ke kurasi." },
];

export default function NewListingPage() {
  return (
    <div className="flex max-w-2xl flex-col gap-6">
      <header>
        <BackLink href="/upt/produk">Produk</BackLink>
        <h1 className="display text-2xl lg:text-3xl">Tambah produk</h1>
      </header>
      <ol className="flex flex-col gap-4">
        {steps.map(({ Icon, text }) => (
          <li key={text} className="flex items-start gap-3">
            <span className="grid size-11 shrink-0 place-items-center rounded-full bg-paper-deep text-soga-600">
              <Icon aria-hidden className="size-5" />
            </span>
            <span className="pt-2">{text}</span>
          </li>
        ))}
      </ol>
      <p className="text-ink-soft">
        Draf tersimpan sendiri selama Anda menulis. Jangan menyebut nama, nomor, atau hal lain yang menunjuk
        kepada seseorang; sebutkan kelompok kerjanya, misalnya “Pokja Jahit”.
      </p>
      <NewListingForm />
    </div>
  );
}
