import type { RefundStatus } from "@karya/backend/src/contract/refund";
import { Badge } from "@/components/badge";
import { refundWords } from "@/features/shop/order/refund-words";

export function RefundBadge({ status }: { status: RefundStatus }) {
  const { label, tone } = refundWords[status];
  return <Badge tone={tone}>{label}</Badge>;
}
