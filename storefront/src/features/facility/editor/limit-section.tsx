import { Panel } from "../panel";
import { fieldId } from "./draft-form";
import { NumberField } from "./number-field";
import type { SectionProps } from "./section-props";

/** So that one buyer doesn't take what was meant for many. */
export function LimitSection({ content, change, problem }: SectionProps) {
  return (
    <Panel title="Batas per pembeli">
      <p className="text-ink-soft">
        Boleh dikosongkan. Bila diisi, satu pembeli tidak dapat memesan lebih dari jumlah ini dalam 24 jam,
        semua varian dihitung bersama.
      </p>
      <div className="sm:max-w-xs">
        <NumberField
          id={fieldId("max_per_buyer")}
          label="Paling banyak"
          suffix="buah"
          blankZero
          value={content.max_per_buyer ?? 0}
          onValue={(max_per_buyer) => change((before) => ({ ...before, max_per_buyer }))}
          error={problem("max_per_buyer")}
          className="pr-18"
        />
      </div>
    </Panel>
  );
}
