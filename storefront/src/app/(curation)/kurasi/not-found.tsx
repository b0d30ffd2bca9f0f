import { PortalNotFound } from "@/features/officer/portal-not-found";

export default function CurationNotFound() {
  return <PortalNotFound home="/kurasi" />;
}
