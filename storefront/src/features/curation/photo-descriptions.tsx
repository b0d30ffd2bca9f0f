import type { PhotoView } from "@karya/backend/src/contract/catalog";
import { Photo } from "@/components/photo";

/** Every photo of a version with its words, whatever its colour: nobody sees them on the product page, yet they are public. */
export function PhotoDescriptions({ photos }: { photos: readonly PhotoView[] }) {
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-lg font-semibold">Keterangan foto</h2>
      <p className="max-w-prose text-ink-soft">
        Keterangan ini tidak tampak di halaman produk, tetapi ikut tayang: dibacakan kepada pembeli yang tidak
        dapat melihat fotonya, dan dicatat mesin pencari. Pastikan tidak ada nama atau data pribadi warga
        binaan di dalamnya.
      </p>
      <ol className="grid gap-3 sm:grid-cols-2">
        {photos.map((photo, index) => (
          <li key={photo.id} className="flex gap-3 rounded-lg border border-paper-edge bg-white p-3">
            <Photo
              photo={photo}
              sizes="5rem"
              label={false}
              alt=""
              className="w-20 shrink-0 self-start rounded-md"
            />
            <div className="min-w-0 flex-1">
              <p className="text-sm break-words text-ink-soft">
                Foto {index + 1} · {photo.color === null ? "semua warna" : `warna ${photo.color}`}
              </p>
              <p className="mt-1 break-words">{photo.alt}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
