import type { Metadata } from "next";
import { CodeForm } from "@/features/officer/code-form";
import { pendingSignIn } from "@/features/officer/pending-sign-in";
import { SignInFrame } from "@/features/officer/sign-in-frame";

export const metadata: Metadata = { title: "Verifikasi dua langkah", robots: { index: false } };

export default async function CodePage({ searchParams }: PageProps<"/masuk/kode">) {
  const { lanjut } = await searchParams;
  const { email, demo } = await pendingSignIn("code");
  return (
    <SignInFrame
      title="Verifikasi dua langkah"
      lead={
        <>
          Masukkan kode yang sedang tampil di aplikasi autentikator untuk akun{" "}
          <span className="wrap-anywhere">{email}</span>.
        </>
      }
    >
      <CodeForm next={typeof lanjut === "string" ? lanjut : ""} demo={demo} />
    </SignInFrame>
  );
}
