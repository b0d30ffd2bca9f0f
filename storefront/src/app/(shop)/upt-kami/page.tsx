import type { Metadata } from "next";
import { connection } from "next/server";
import { PageHead } from "@/components/page-head";
import { FacilityList } from "@/features/shop/facility/facility-list";
import { paths } from "@/features/shop/frame/paths";
import { formatCount } from "@/lib/format";
import { listFacilities } from "@/lib/medusa/catalog";

export const metadata: Metadata = {
  title: "UPT kami",
  description: "Unit pelaksana teknis pemasyarakatan yang karyanya dijual di sini, menurut provinsi.",
  alternates: { canonical: paths.facilities },
};

export default async function FacilitiesPage() {
  await connection();
  const facilities = await listFacilities();
  return (
    <>
      <PageHead title="UPT kami">
        {formatCount(facilities.length)} unit pelaksana teknis (UPT) pemasyarakatan menjual karyanya di sini.
        Pilih provinsi untuk melihat apa yang dibuat di sana.
      </PageHead>
      <FacilityList facilities={facilities} />
    </>
  );
}
