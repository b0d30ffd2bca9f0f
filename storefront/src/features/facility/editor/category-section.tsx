import type { FacilityHome } from "@karya/backend/src/contract/facility-portal";
import { SelectField } from "@/components/select-field";
import { Panel } from "../panel";
import { categoryOptions } from "./category-options";
import { fieldId, withCategory } from "./draft-form";
import { FoodFields } from "./food-fields";
import type { SectionProps } from "./section-props";

type CategorySectionProps = SectionProps & { categories: FacilityHome["categories"] };

/** The category, and below it what the law asks of food and drink. */
export function CategorySection({ categories, ...section }: CategorySectionProps) {
  const { content, change, problem } = section;
  const isFood = (handle: string) => categories.find((one) => one.handle === handle)?.is_food ?? false;
  return (
    <Panel title="Kategori">
      <SelectField
        id={fieldId("category")}
        label="Kategori produk"
        value={content.category}
        placeholder="Pilih kategori"
        options={categoryOptions(categories)}
        onChange={({ target }) =>
          change((before) => withCategory(before, target.value, isFood(target.value)))
        }
        error={problem("category")}
      />
      {isFood(content.category) ? <FoodFields {...section} /> : null}
    </Panel>
  );
}
