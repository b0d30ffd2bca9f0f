import { ListingSkeleton } from "@/features/shop/listing/listing-skeleton";

export default function Loading() {
  return <ListingSkeleton />;
}
