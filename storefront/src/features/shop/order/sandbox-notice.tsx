import { FlaskConical } from "lucide-react";

/** In large letters, wherever one might think that money moves. */
export function SandboxNotice() {
  return (
    <aside className="flex gap-4 rounded-lg border-2 border-dashed border-songket-600 bg-songket-50 p-4 text-songket-800 sm:p-5">
      <FlaskConical aria-hidden className="mt-1 size-7 shrink-0" strokeWidth={1.6} />
      <div>
        <p className="text-lg leading-tight font-bold sm:text-xl">
          INI UJI COBA. TIDAK ADA UANG YANG BERPINDAH.
        </p>
        <p className="mt-1">
          Pembayaran di sini hanya simulasi. Jangan masukkan data kartu atau rekening yang sebenarnya.
        </p>
      </div>
    </aside>
  );
}
