import type { CartParcelView, CourierQuote } from "@karya/backend/src/contract/checkout";
import { expect, it } from "vitest";
import { cheapestSelections } from "./cheapest-selections";

const quote = (service: string, price: number): CourierQuote => ({
  service,
  courier: "JNE",
  name: service,
  price,
  days: { min: 1, max: 2 },
});

const parcel = (id: string, selected: string | null, quotes: CourierQuote[]) => ({
  facility: { id } as CartParcelView["facility"],
  selected_service: selected,
  quotes,
});

const quotes = [quote("reg", 20_000), quote("ez", 17_000), quote("best", 31_000)];

it("takes the cheapest where nothing is chosen, and keeps what is", () => {
  expect(cheapestSelections([parcel("a", null, quotes), parcel("b", "best", quotes)])).toEqual([
    { facility_id: "a", service: "ez" },
    { facility_id: "b", service: "best" },
  ]);
});

it("replaces a choice that is no longer quoted", () => {
  expect(cheapestSelections([parcel("a", "gone", quotes)])).toEqual([{ facility_id: "a", service: "ez" }]);
});

it("does nothing when all is chosen or nothing is quoted", () => {
  expect(cheapestSelections([parcel("a", "reg", quotes)])).toEqual([]);
  expect(cheapestSelections([parcel("a", null, [])])).toEqual([]);
  expect(cheapestSelections([])).toEqual([]);
});
