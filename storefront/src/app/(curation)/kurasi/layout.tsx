import type { Metadata } from "next";
import type { ReactNode } from "react";
import { curationSession } from "@/features/curation/curation-session";
import { PortalShell } from "@/features/officer/portal-shell";

export const metadata: Metadata = {
  title: { default: "Meja Kurasi", template: "%s · Meja Kurasi" },
  robots: { index: false },
};

export default async function CurationLayout({ children }: { children: ReactNode }) {
  const { officer, desk } = await curationSession();
  const { counts } = await desk.queue({ status: "submitted" });
  const links = [
    { href: "/kurasi", label: "Antrean", count: counts.submitted + counts.in_review },
    { href: "/kurasi/penempatan", label: "Penempatan" },
    { href: "/kurasi/upt", label: "UPT" },
    { href: "/kurasi/rentang-harga", label: "Rentang harga" },
  ];
  return (
    <PortalShell officer={officer} surface="/kurasi" place="Kurasi nasional" links={links}>
      {children}
    </PortalShell>
  );
}
