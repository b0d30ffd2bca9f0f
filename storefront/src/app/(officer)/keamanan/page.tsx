import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { EnrolForm } from "@/features/officer/enrol-form";
import { offerOf } from "@/features/officer/offer";
import { SecondFactorSettings } from "@/features/officer/second-factor-settings";
import { currentOfficer } from "@/features/officer/session";
import { signOutEverywhereAction } from "@/features/officer/sign-in";
import { officerAccount } from "@/lib/medusa/officers";

export const metadata: Metadata = { title: "Keamanan akun", robots: { index: false } };

export default async function SecurityPage() {
  const session = await currentOfficer();
  if (!session) redirect("/masuk");
  const { officer, token } = session;
  const factor = await officerAccount(token).secondFactor();
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-xl flex-col gap-8 px-5 py-10">
      <header>
        <Link href={officer.surfaces[0] ?? "/masuk"} className="prose-link text-sm">
          Kembali ke portal
        </Link>
        <h1 className="display mt-3 text-2xl">Keamanan akun</h1>
        <p className="mt-2 wrap-anywhere text-ink-soft">{officer.email}</p>
      </header>
      <section aria-labelledby="dua-langkah" className="flex flex-col gap-4">
        <h2 id="dua-langkah" className="text-xl font-semibold">
          Verifikasi dua langkah
        </h2>
        {factor.enabled ? (
          <SecondFactorSettings factor={factor} />
        ) : (
          <>
            <Notice tone="info">
              Belum aktif. Dengan kode dari ponsel, kata sandi yang bocor saja tidak cukup untuk masuk.
            </Notice>
            <EnrolForm offer={await offerOf(token)} next="/keamanan" />
          </>
        )}
      </section>
      <section aria-labelledby="perangkat" className="flex flex-col gap-3">
        <h2 id="perangkat" className="text-xl font-semibold">
          Perangkat lain
        </h2>
        <p className="text-ink-soft">
          Lupa keluar di komputer lain, atau kehilangan ponsel? Akhiri semua sesi, termasuk yang ini.
        </p>
        <form action={signOutEverywhereAction}>
          <SubmitButton tone="danger">Keluar dari semua perangkat</SubmitButton>
        </form>
      </section>
    </main>
  );
}
