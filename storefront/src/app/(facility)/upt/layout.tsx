import type { Metadata } from "next";
import type { ReactNode } from "react";
import { facilitySession } from "@/features/facility/facility-session";
import { SuspensionBanner } from "@/features/facility/suspension-banner";
import { PortalShell } from "@/features/officer/portal-shell";

export const metadata: Metadata = {
  title: { default: "Portal UPT", template: "%s · Portal UPT" },
  robots: { index: false },
};

export default async function FacilityLayout({ children }: { children: ReactNode }) {
  const { officer, home, zone } = await facilitySession();
  const links = [
    { href: "/upt", label: "Beranda" },
    { href: "/upt/produk", label: "Produk", count: home.counts.changes_requested },
    { href: "/upt/kiriman", label: "Kiriman", count: home.counts.to_pack },
    { href: "/upt/retur", label: "Retur", count: home.counts.returns },
  ];
  return (
    <PortalShell officer={officer} surface="/upt" place={home.facility.short_name} links={links}>
      {home.suspension ? <SuspensionBanner suspension={home.suspension} zone={zone} /> : null}
      {children}
    </PortalShell>
  );
}
