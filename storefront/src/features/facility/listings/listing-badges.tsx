import type { ListingVersionStatus } from "@karya/backend/src/contract/facility-portal";
import { Badge } from "@/components/badge";
import { versionWords } from "@/features/officer/version-words";

type ListingBadgesProps = { status: ListingVersionStatus; live: boolean; paused: boolean };

/** The state of the version being worked on, and beside it whether the product is on sale meanwhile. */
export function ListingBadges({ status, live, paused }: ListingBadgesProps) {
  const { label, tone } = versionWords[status];
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <Badge tone={tone}>{label}</Badge>
      {live && status !== "approved" ? <Badge tone="daun">Tayang</Badge> : null}
      {paused ? <Badge tone="songket">Dijeda</Badge> : null}
    </span>
  );
}
