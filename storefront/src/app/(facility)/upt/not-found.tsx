import { PortalNotFound } from "@/features/officer/portal-not-found";

export default function FacilityNotFound() {
  return <PortalNotFound home="/upt" />;
}
