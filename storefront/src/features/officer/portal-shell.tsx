import { LogOut, ShieldCheck } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import type { OfficerView } from "@karya/backend/src/contract/officer";
import { BrandMark } from "@/components/brand-mark";
import { OfflineNotice } from "@/components/offline-notice";
import { PortalNav, type PortalLink } from "./portal-nav";
import { signOutAction } from "./sign-in";

const surfaceNames: Record<OfficerView["surfaces"][number], string> = {
  "/upt": "Portal UPT",
  "/kurasi": "Meja Kurasi",
  "/pnbp": "PNBP",
};

type PortalShellProps = {
  officer: OfficerView;
  surface: OfficerView["surfaces"][number];
  /** Below the surface's name: the facility, or the centre. */
  place: string;
  links: PortalLink[];
  children: ReactNode;
};

/** The frame of all three portals: calm, dense, and the same everywhere. */
export function PortalShell({ officer, surface, place, links, children }: PortalShellProps) {
  const others = officer.surfaces.filter((other) => other !== surface);
  return (
    <div className="flex min-h-dvh flex-col bg-paper">
      <a
        href="#isi"
        className="sr-only z-50 rounded-md bg-ink px-4 py-3 text-white focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
      >
        Langsung ke isi halaman
      </a>
      <OfflineNotice />
      <header className="border-b border-paper-edge bg-white print:hidden">
        <div className="shell flex min-h-16 flex-wrap items-center gap-x-6 gap-y-1 py-2">
          <Link href={surface} className="flex min-h-11 items-center gap-3 text-tarum-800">
            <BrandMark className="size-8" />
            <span className="flex flex-col leading-tight">
              <span className="font-semibold text-ink">{surfaceNames[surface]}</span>
              <span className="text-sm text-ink-soft">{place}</span>
            </span>
          </Link>
          <div className="ml-auto flex items-center gap-4 text-sm">
            {others.map((other) => (
              <Link
                key={other}
                href={other}
                className="hidden min-h-11 items-center font-semibold text-tarum-700 sm:inline-flex"
              >
                {surfaceNames[other]}
              </Link>
            ))}
            <Link
              href="/keamanan"
              className="inline-flex min-h-11 items-center gap-2 text-ink-soft hover:text-tarum-700"
            >
              <ShieldCheck aria-hidden className="size-4" />
              <span className="sr-only">Keamanan akun </span>
              <span className="hidden md:inline">{officer.name}</span>
            </Link>
            <form action={signOutAction}>
              <button
                type="submit"
                className="inline-flex min-h-11 items-center gap-2 font-semibold text-ink hover:text-tarum-700"
              >
                <LogOut aria-hidden className="size-4" />
                Keluar
              </button>
            </form>
          </div>
        </div>
        <PortalNav links={links} />
      </header>
      <main id="isi" tabIndex={-1} className="shell outline-none w-full flex-1 py-6 lg:py-8">
        {children}
      </main>
    </div>
  );
}
