import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { siteUrl } from "@/lib/env";

export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection();
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      // "/upt$" and "/upt/" are the portal; "/upt-kami" is the shop's.
      disallow: [
        "/keranjang",
        "/checkout",
        "/pesanan/",
        "/cari",
        "/wilayah",
        "/upt$",
        "/upt/",
        "/kurasi",
        "/pnbp",
        "/masuk",
      ],
    },
    sitemap: `${siteUrl()}/sitemap.xml`,
  };
}
