import type { Metadata } from "next";
import Link from "next/link";
import { BrandMark } from "@/components/brand-mark";
import { Notice } from "@/components/notice";
import { SignInForm } from "@/features/officer/sign-in-form";

export const metadata: Metadata = { title: "Masuk untuk petugas", robots: { index: false } };

type SignInPageProps = { searchParams: Promise<{ lanjut?: string; "tanpa-tugas"?: string }> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const query = await searchParams;
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center gap-6 px-5 py-12">
      <Link href="/" className="flex items-center gap-3 text-tarum-800">
        <BrandMark className="size-10" />
        <span className="display text-xl">Karya Binaan</span>
      </Link>
      <header>
        <h1 className="display text-2xl">Masuk untuk petugas</h1>
        <p className="mt-2 text-ink-soft">
          Halaman ini untuk petugas UPT, kurator, bendahara, keuangan pusat, dan auditor. Untuk berbelanja
          Anda tidak perlu masuk.
        </p>
      </header>
      {query["tanpa-tugas"] ? (
        <Notice tone="warning">
          Akun Anda tidak memiliki tugas untuk halaman itu. Masuklah dengan akun lain, atau hubungi admin
          pusat.
        </Notice>
      ) : null}
      <SignInForm next={typeof query.lanjut === "string" ? query.lanjut : ""} />
    </main>
  );
}
