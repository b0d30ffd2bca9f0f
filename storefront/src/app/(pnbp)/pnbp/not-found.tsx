import { PortalNotFound } from "@/features/officer/portal-not-found";

export default function PnbpNotFound() {
  return <PortalNotFound home="/pnbp" />;
}
