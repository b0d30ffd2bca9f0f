import { Skeleton } from "@/components/skeleton";

/** The shape of a portal's list while its rows are on their way. */
export function PortalSkeleton() {
  return (
    <div className="flex flex-col gap-4" role="status">
      <span className="sr-only">Sedang memuat.</span>
      <Skeleton className="h-9 w-56" />
      <Skeleton className="h-12 w-full max-w-2xl" />
      {[0, 1, 2, 3].map((row) => (
        <Skeleton key={row} className="h-24 w-full lg:h-16" />
      ))}
    </div>
  );
}
