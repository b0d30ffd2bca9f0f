import type { ListingFoodContent } from "@karya/backend/src/contract/facility-portal";
import { SelectField } from "@/components/select-field";
import { TextareaField } from "@/components/textarea-field";
import { TextField } from "@/components/text-field";
import { fieldId, withFood } from "./draft-form";
import type { SectionProps } from "./section-props";

const halalChoices = [
  { value: "certified", label: "Bersertifikat halal" },
  { value: "non_halal", label: "Tidak halal (diberi keterangan)" },
];

/** PP 42/2024: food and drink are sold with a halal certificate or an explicit non-halal label. */
export function FoodFields({ content, change, problem }: SectionProps) {
  const { food } = content;
  const set = (values: Partial<ListingFoodContent>) => change((before) => withFood(before, values));
  const path = (name: keyof ListingFoodContent) => `food.${name}`;
  const words = (name: Exclude<keyof ListingFoodContent, "halal">) => ({
    id: fieldId(path(name)),
    value: food?.[name] ?? "",
    error: problem(path(name)),
    onChange: ({ target }: { target: { value: string } }) => set({ [name]: target.value }),
  });
  return (
    <div className="flex flex-col gap-4 border-t border-paper-edge pt-4" id={fieldId("food")}>
      <h3 className="font-semibold">Keterangan makanan dan minuman</h3>
      <SelectField
        id={fieldId(path("halal"))}
        label="Kehalalan"
        value={food?.halal ?? ""}
        placeholder="Pilih"
        options={halalChoices}
        onChange={({ target }) =>
          set({ halal: target.value === "certified" || target.value === "non_halal" ? target.value : "" })
        }
        error={problem(path("halal")) ?? problem("food")}
      />
      {food?.halal === "certified" ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label="Nomor sertifikat halal"
            maxLength={60}
            autoComplete="off"
            {...words("halal_number")}
          />
          <TextField label="Berlaku sampai" type="date" {...words("halal_valid_until")} />
        </div>
      ) : null}
      <TextField
        label="Nomor P-IRT atau BPOM"
        optional
        maxLength={60}
        autoComplete="off"
        {...words("registration_number")}
      />
      <TextareaField label="Komposisi" rows={3} maxLength={1000} {...words("ingredients")} />
      <TextField
        label="Masa simpan"
        maxLength={200}
        placeholder="Misalnya: 30 hari di suhu ruang"
        {...words("shelf_life")}
      />
    </div>
  );
}
