import type { Metadata } from "next";
import { Lost } from "@/components/lost";

export const metadata: Metadata = { title: "Tidak ditemukan" };

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center">
      <Lost />
    </main>
  );
}
