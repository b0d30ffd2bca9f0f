import { Skeleton } from "@/components/skeleton";

export default function FacilityLoading() {
  return (
    <div className="flex flex-col gap-4" role="status">
      <span className="sr-only">Sedang memuat.</span>
      <Skeleton className="h-9 w-56" />
      <Skeleton className="h-12 w-full" />
      {[0, 1, 2, 3].map((row) => (
        <Skeleton key={row} className="h-24 w-full" />
      ))}
    </div>
  );
}
