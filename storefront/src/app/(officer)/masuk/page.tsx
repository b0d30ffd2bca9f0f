import type { Metadata } from "next";
import { Notice } from "@/components/notice";
import { SignInForm } from "@/features/officer/sign-in-form";
import { SignInFrame } from "@/features/officer/sign-in-frame";

export const metadata: Metadata = { title: "Masuk untuk petugas", robots: { index: false } };

type SignInPageProps = {
  searchParams: Promise<{ lanjut?: string; "tanpa-tugas"?: string; kedaluwarsa?: string }>;
};

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const query = await searchParams;
  return (
    <SignInFrame
      title="Masuk untuk petugas"
      lead="Halaman ini untuk petugas UPT, kurator, bendahara, keuangan pusat, dan auditor. Untuk berbelanja Anda tidak perlu masuk."
    >
      {query["tanpa-tugas"] ? (
        <Notice tone="warning">
          Akun Anda tidak memiliki tugas untuk halaman itu. Masuklah dengan akun lain, atau hubungi admin
          pusat.
        </Notice>
      ) : null}
      {query.kedaluwarsa ? (
        <Notice tone="warning">
          Waktu untuk langkah berikutnya sudah habis, atau kodenya terlalu sering salah. Mulailah lagi dengan
          kata sandi Anda.
        </Notice>
      ) : null}
      <SignInForm next={typeof query.lanjut === "string" ? query.lanjut : ""} />
    </SignInFrame>
  );
}
