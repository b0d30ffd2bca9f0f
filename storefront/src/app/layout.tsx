import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { siteUrl } from "@/lib/env";
import { sans, serif } from "@/lib/fonts";
import "@/styles/globals.css";

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(siteUrl()),
    title: { default: "Karya Binaan: karya tangan dari seluruh Indonesia", template: "%s · Karya Binaan" },
    description:
      "Busana, batik, jumputan, kriya, dan pangan buatan warga binaan di unit pelaksana teknis pemasyarakatan seluruh Indonesia.",
    openGraph: { siteName: "Karya Binaan", locale: "id_ID", type: "website" },
  };
}

export const viewport: Viewport = { themeColor: "#fbf8f2", width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // No page is kept whole: each answer has a nonce of its own. What is slow to get is kept as data (`cache-tags.ts`).
  await connection();
  return (
    <html lang="id" className={`${sans.variable} ${serif.variable}`}>
      <body>{children}</body>
    </html>
  );
}
