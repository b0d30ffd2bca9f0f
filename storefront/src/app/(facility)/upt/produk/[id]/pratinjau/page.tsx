import { LinkButton } from "@/components/link-button";
import { Notice } from "@/components/notice";
import { BackLink } from "@/features/facility/back-link";
import { facilitySession } from "@/features/facility/facility-session";
import { orNotFound } from "@/features/officer/or-not-found";
import { ProductPreview } from "@/features/shop/product/product-preview";

export const metadata = { title: "Pratinjau" };

type PreviewPageProps = { params: Promise<{ id: string }> };

export default async function PreviewPage({ params }: PreviewPageProps) {
  const { id } = await params;
  const { portal } = await facilitySession();
  const [listing, { product }] = await orNotFound(Promise.all([portal.listing(id), portal.preview(id)]));
  const mayEdit = listing.allowed_actions.includes("save_draft");
  return (
    <div className="flex flex-col gap-5">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <BackLink href={`/upt/produk/${id}`}>Halaman produk</BackLink>
          <h1 className="display text-2xl lg:text-3xl">Pratinjau</h1>
        </div>
        {mayEdit ? <LinkButton href={`/upt/produk/${id}/ubah`}>Lanjutkan menulis</LinkButton> : null}
      </header>
      <Notice tone="info">
        {listing.open_version
          ? "Beginilah produk ini akan terlihat oleh pembeli. Versi ini belum dijual."
          : listing.live
            ? "Beginilah produk ini terlihat oleh pembeli sekarang."
            : "Beginilah versi terakhir produk ini. Produk ini tidak sedang dijual."}
      </Notice>
      <ProductPreview product={product} />
    </div>
  );
}
