"use client";

import Form from "next/form";
import type { ReactNode } from "react";
import { SelectField, type SelectOption } from "@/components/select-field";
import { formatPeriod } from "@/lib/format";

type PeriodFormProps = {
  action: string;
  periods: string[];
  period: string;
  /** Empty for a treasurer, who has one facility. */
  facilities: SelectOption[];
  facility: string;
  children?: ReactNode;
};

/** Month and facility in the address; a change applies at once, and without script there is a button. */
export function PeriodForm({ action, periods, period, facilities, facility, children }: PeriodFormProps) {
  return (
    <Form
      key={`${period} ${facility}`}
      action={action}
      scroll={false}
      onChange={(event) => event.currentTarget.requestSubmit()}
      className="grid gap-4 sm:flex sm:flex-wrap sm:items-end print:hidden"
    >
      <div className="sm:w-56">
        <SelectField
          label="Periode"
          name="period"
          defaultValue={period}
          options={periods.map((value) => ({ value, label: formatPeriod(value) }))}
        />
      </div>
      {facilities.length > 0 ? (
        <div className="sm:w-72">
          <SelectField
            label="UPT"
            name="facility"
            defaultValue={facility}
            options={facilities}
            placeholder="Semua UPT"
          />
        </div>
      ) : null}
      <>{children}</>
      <noscript>
        <button type="submit" className="min-h-11 font-semibold text-tarum-700">
          Tampilkan
        </button>
      </noscript>
    </Form>
  );
}
