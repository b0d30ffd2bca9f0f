import { PortalSkeleton } from "@/features/officer/portal-skeleton";

export default function PnbpLoading() {
  return <PortalSkeleton />;
}
