import type { ListingVariantContent } from "@karya/backend/src/contract/facility-portal";
import { Button } from "@/components/button";
import { Panel } from "../panel";
import { AddOption } from "./add-option";
import { fieldId, withGrid } from "./draft-form";
import { FillAll } from "./fill-all";
import { OptionEditor } from "./option-editor";
import type { SectionProps } from "./section-props";
import { addMissing, fillAll, MAX_OPTIONS, missingCount, type VariantGrid } from "./variant-grid";
import { VariantRow } from "./variant-row";

type VariantsSectionProps = SectionProps & {
  /** The variants on sale now: their stock isn't part of the text. */
  onSale: readonly ListingVariantContent[];
};

/** Options (colours, sizes) and the grid of variants that they make, each with its price and stock. */
export function VariantsSection({ content, change, problem, onSale }: VariantsSectionProps) {
  const changeGrid = (update: (grid: VariantGrid) => VariantGrid) =>
    change((before) =>
      withGrid(before, update({ option_names: before.option_names, variants: before.variants })),
    );
  const missing = missingCount(content);
  const names = content.option_names;
  const general = problem("variants") ?? problem("option_names");
  return (
    <Panel title="Pilihan, harga, dan stok">
      {names.map((name, index) => (
        <OptionEditor
          key={name}
          name={name}
          grid={content}
          onSale={onSale}
          changeGrid={changeGrid}
          error={problem(`option_names.${index}`) ?? problem(`variants.0.options.${name}`)}
          errorId={fieldId(`variants.0.options.${name}`)}
        />
      ))}
      {names.length < MAX_OPTIONS ? <AddOption present={names} changeGrid={changeGrid} /> : null}
      {general ? (
        <p id={fieldId("variants")} className="text-sm font-medium text-mengkudu-600">
          {general}
        </p>
      ) : null}
      {content.variants.length > 1 ? (
        <FillAll onFill={(values) => changeGrid((grid) => fillAll(grid, values))} />
      ) : null}
      <ul className="flex flex-col gap-4 sm:gap-2">
        {content.variants.map((variant, index) => (
          <VariantRow
            key={variant.key}
            variant={variant}
            index={index}
            onSale={onSale.some(({ key }) => key === variant.key)}
            removable={content.variants.length > 1}
            changeGrid={changeGrid}
            problem={problem}
          />
        ))}
      </ul>
      {missing > 0 ? (
        <div className="flex flex-wrap items-center gap-3">
          <p className="text-ink-soft">{missing} gabungan tidak dibuat.</p>
          <Button tone="secondary" onClick={() => changeGrid((grid) => addMissing(grid, onSale))}>
            Lengkapi semua gabungan
          </Button>
        </div>
      ) : null}
    </Panel>
  );
}
