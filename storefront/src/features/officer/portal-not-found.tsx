import { EmptyState } from "@/components/empty-state";
import { LinkButton } from "@/components/link-button";

export function PortalNotFound({ home }: { home: string }) {
  return (
    <EmptyState
      heading="h1"
      title="Halaman ini tidak ditemukan"
      actions={<LinkButton href={home}>Kembali ke halaman utama</LinkButton>}
    >
      Alamatnya mungkin salah, atau isinya bukan milik tugas Anda.
    </EmptyState>
  );
}
