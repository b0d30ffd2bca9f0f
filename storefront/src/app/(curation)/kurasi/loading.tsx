import { PortalSkeleton } from "@/features/officer/portal-skeleton";

export default function CurationLoading() {
  return <PortalSkeleton />;
}
