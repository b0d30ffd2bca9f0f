import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PortalShell } from "@/features/officer/portal-shell";
import { pnbpSession } from "@/features/pnbp/pnbp-session";

export const metadata: Metadata = {
  title: { default: "PNBP", template: "%s · PNBP" },
  robots: { index: false },
};

export default async function PnbpLayout({ children }: { children: ReactNode }) {
  const { officer, scope } = await pnbpSession();
  const links = [
    { href: "/pnbp", label: "Laporan" },
    { href: "/pnbp/pos", label: "Pos penerimaan" },
    { href: "/pnbp/setoran", label: "Setoran" },
    { href: "/pnbp/pengembalian", label: "Pengembalian" },
    ...(scope.facility ? [] : [{ href: "/pnbp/pembayaran", label: "Pembayaran" }]),
  ];
  return (
    <PortalShell
      officer={officer}
      surface="/pnbp"
      place={scope.facility?.short_name ?? "Seluruh UPT"}
      links={links}
    >
      {children}
    </PortalShell>
  );
}
