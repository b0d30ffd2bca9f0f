import { describe, expect, it } from "vitest";
import { parcelTimeline } from "./parcel-timeline";

const event = (status: "awaiting_payment" | "to_pack" | "shipped" | "cancelled", day: string) => ({
  status,
  at: `2026-11-${day}T03:00:00.000Z`,
});

describe("parcelTimeline", () => {
  it("shows what is done with its time, and what is still to come without", () => {
    const steps = parcelTimeline({
      status: "to_pack",
      timeline: [event("awaiting_payment", "20"), event("to_pack", "21")],
    });
    expect(steps.map((step) => step.done)).toEqual([true, true, false, false, false, false]);
    expect(steps.map((step) => step.at !== null)).toEqual([true, true, false, false, false, false]);
  });
  it("counts a step that was passed over as done", () => {
    const steps = parcelTimeline({
      status: "shipped",
      timeline: [event("to_pack", "21"), event("shipped", "22")],
    });
    expect(steps.find((step) => step.status === "packed")).toMatchObject({ done: true, at: null });
  });
  it("tells only what happened once a parcel is cancelled", () => {
    const steps = parcelTimeline({
      status: "cancelled",
      timeline: [event("awaiting_payment", "20"), event("cancelled", "21")],
    });
    expect(steps.map((step) => step.label)).toEqual(["Pesanan dibuat", "Dibatalkan"]);
  });
});
