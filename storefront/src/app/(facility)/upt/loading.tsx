import { PortalSkeleton } from "@/features/officer/portal-skeleton";

export default function FacilityLoading() {
  return <PortalSkeleton />;
}
