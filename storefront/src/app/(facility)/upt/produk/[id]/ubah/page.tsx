import { redirect } from "next/navigation";
import { BackLink } from "@/features/facility/back-link";
import { toServerDraft } from "@/features/facility/editor/draft-client";
import { DraftEditor } from "@/features/facility/editor/draft-editor";
import { facilitySession } from "@/features/facility/facility-session";
import { orNotFound } from "@/features/officer/or-not-found";

export const metadata = { title: "Tulis produk" };

type EditorPageProps = { params: Promise<{ id: string }> };

export default async function EditorPage({ params }: EditorPageProps) {
  const { id } = await params;
  const { portal, home, zone } = await facilitySession();
  const listing = await orNotFound(portal.listing(id));
  const draft = toServerDraft(listing);
  if (!draft) redirect(`/upt/produk/${id}`);
  const { number } = listing.last_version;
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-5">
      <header>
        <BackLink href={`/upt/produk/${id}`}>Halaman produk</BackLink>
        <h1 className="display text-2xl lg:text-3xl">{number > 1 ? "Ubah produk" : "Produk baru"}</h1>
        {listing.live ? (
          <p className="mt-1 text-ink-soft">
            Versi {number}. Yang sedang tayang tetap dijual sampai versi ini disetujui kurator.
          </p>
        ) : null}
      </header>
      <DraftEditor
        key={draft.versionId}
        listingId={id}
        draft={draft}
        categories={home.categories}
        onSale={listing.live_version?.content.variants ?? []}
        zone={zone}
      />
    </div>
  );
}
