import { Skeleton } from "@/components/skeleton";

/** The shape of a list while its products are on their way. */
export function ListingSkeleton() {
  return (
    <div className="shell pt-10" role="status">
      <span className="sr-only">Produk sedang dimuat.</span>
      <Skeleton className="h-10 w-56" />
      <div className="mt-14 grid grid-cols-2 gap-x-3.5 gap-y-8 sm:grid-cols-3 lg:ml-63 lg:gap-x-6">
        {Array.from({ length: 6 }, (_, index) => (
          <div key={index} className="flex flex-col gap-2.5">
            <Skeleton className="aspect-4/5" />
            <Skeleton className="h-4 w-2/3" />
            <Skeleton className="h-5 w-full" />
            <Skeleton className="h-5 w-1/2" />
          </div>
        ))}
      </div>
    </div>
  );
}
