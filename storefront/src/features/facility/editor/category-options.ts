import type { FacilityHome } from "@karya/backend/src/contract/facility-portal";
import type { SelectOption } from "@/components/select-field";

type Category = FacilityHome["categories"][number];

/** Categories as a list of choices: each below its parent, named with it ("Busana: Tunik"). */
export function categoryOptions(categories: readonly Category[]): SelectOption[] {
  const tops = categories.filter((category) => !category.parent_handle);
  return tops.flatMap((top) => [
    { value: top.handle, label: top.name },
    ...categories
      .filter((category) => category.parent_handle === top.handle)
      .map((category) => ({ value: category.handle, label: `${top.name}: ${category.name}` })),
  ]);
}
