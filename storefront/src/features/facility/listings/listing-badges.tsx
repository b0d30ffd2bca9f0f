import type { ListingVersionStatus } from "@karya/backend/src/contract/facility-portal";
import { Badge } from "@/components/badge";
import { facilitySession } from "@/features/facility/facility-session";
import { versionWords } from "@/features/officer/version-words";

type ListingBadgesProps = { status: ListingVersionStatus; live: boolean; paused: boolean };

/** The state of the version being worked on, and beside it whether the product is on sale meanwhile. */
export async function ListingBadges({ status, live, paused }: ListingBadgesProps) {
  const { home } = await facilitySession();
  const onSale = live && !home.suspension;
  const { label, tone } = versionWords[status];
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      {status === "approved" && live && !onSale ? null : <Badge tone={tone}>{label}</Badge>}
      {onSale && status !== "approved" ? <Badge tone="daun">Tayang</Badge> : null}
      {live && !onSale ? <Badge tone="songket">Tidak tampil</Badge> : null}
      {paused ? <Badge tone="songket">Dijeda</Badge> : null}
    </span>
  );
}
