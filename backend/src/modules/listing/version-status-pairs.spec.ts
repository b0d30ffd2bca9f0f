import { expect, it } from "vitest";
import { versionRules } from "../../domain/listing-version";
import { versionStatusPairs } from "./version-status-pairs";

it("lets the database allow what the domain allows", () => {
  const pairs = Object.values(versionRules).flatMap((rule) =>
    rule.from.map((from) => `${from} → ${rule.to}`),
  );
  expect(versionStatusPairs.map(([from, to]) => `${from} → ${to}`).sort()).toEqual(pairs.sort());
});
