import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EnrolForm } from "@/features/officer/enrol-form";
import { offerOf } from "@/features/officer/offer";
import { currentOfficer } from "@/features/officer/session";
import { readToken } from "@/features/officer/session-cookies";
import { SignInFrame } from "@/features/officer/sign-in-frame";
import { signInTarget } from "@/features/officer/sign-in-target";

export const metadata: Metadata = { title: "Pasang verifikasi dua langkah", robots: { index: false } };

export default async function EnrolPage({ searchParams }: PageProps<"/masuk/pasang">) {
  const { lanjut } = await searchParams;
  const step = await readToken("step");
  const session = step ? null : await currentOfficer();
  if (!step && !session) redirect("/masuk?kedaluwarsa=1");
  const wanted = typeof lanjut === "string" ? lanjut : "";
  return (
    <SignInFrame
      title="Pasang verifikasi dua langkah"
      lead="Tugas Anda menyangkut apa yang dijual atau uang negara, jadi kata sandi saja tidak cukup. Pemasangan ini hanya sekali dan perlu dua menit."
    >
      <EnrolForm
        offer={step ? await offerOf(step) : null}
        next={session ? signInTarget(session.officer, wanted) : "/masuk"}
      />
    </SignInFrame>
  );
}
