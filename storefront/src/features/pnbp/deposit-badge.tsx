import type { DepositStatus } from "@karya/backend/src/contract/pnbp";
import { Badge } from "@/components/badge";
import { depositWords } from "./words";

export function DepositBadge({ status }: { status: DepositStatus }) {
  const { label, tone } = depositWords[status];
  return <Badge tone={tone}>{label}</Badge>;
}
