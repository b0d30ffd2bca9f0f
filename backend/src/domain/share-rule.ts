import { DomainError } from "./domain-error";
import { allocate, rupiah, type Rupiah } from "./rupiah";

/** How narrow a rule is. A narrower rule goes before a wider one. */
export type ShareScope = "national" | "kanwil" | "facility" | "category";

/** Gross: of the sale. Net: of the sale after the cost of its material. */
export type ShareBasis = "gross" | "net";

export type ShareComponent = { name: string; percent: number };

export type ShareRule = {
  id: string;
  name: string;
  scope: ShareScope;
  kanwil: string | null;
  facility_id: string | null;
  category_handle: string | null;
  basis: ShareBasis;
  components: readonly ShareComponent[];
  /** First and last day in force, "YYYY-MM-DD" in WIB; the last one included, null while open. */
  effective_from: string;
  effective_until: string | null;
  legal_basis: string;
  approved_by: string;
  /** A rule of the sample: shown as "contoh, belum ditetapkan". */
  is_example: boolean;
};

/** The rule as it stood when the goods were sold: frozen onto the order line, whatever the rule becomes later. */
export type ShareSnapshot = {
  rule_id: string;
  rule_name: string;
  basis: ShareBasis;
  components: readonly ShareComponent[];
  legal_basis: string;
  is_example: boolean;
};

export type SharePlace = { kanwil: string; facility_id: string; category_handle: string };

const WIDE_TO_NARROW: readonly ShareScope[] = ["national", "kanwil", "facility", "category"];

/** What each scope must name. A category rule may also name one facility, and then holds there alone. */
const SCOPE_NAMES: Record<
  ShareScope,
  { needs: keyof SharePlace | null; may: readonly (keyof SharePlace)[] }
> = {
  national: { needs: null, may: [] },
  kanwil: { needs: "kanwil", may: [] },
  facility: { needs: "facility_id", may: [] },
  category: { needs: "category_handle", may: ["facility_id"] },
};

/**
 * @throws DomainError "share_rule_scope_invalid", "share_rule_components_invalid" (percentages have at most two
 * decimals and sum to exactly 100), "share_rule_dates_invalid"
 */
export function assertShareRule(rule: Omit<ShareRule, "id">): void {
  const { needs, may } = SCOPE_NAMES[rule.scope];
  const named = (["kanwil", "facility_id", "category_handle"] as const).filter((name) => rule[name] !== null);
  const fits =
    named.every((name) => name === needs || may.includes(name)) && (!needs || named.includes(needs));
  if (!fits) throw new DomainError("share_rule_scope_invalid", { scope: rule.scope });

  const points = rule.components.map(basisPoints);
  const whole =
    points.every((point) => point > 0) && points.reduce((sum, point) => sum + point, 0) === 10_000;
  const distinct = new Set(rule.components.map((component) => component.name)).size === points.length;
  if (!whole || !distinct) throw new DomainError("share_rule_components_invalid", { name: rule.name });

  if (rule.effective_until !== null && rule.effective_until < rule.effective_from) {
    throw new DomainError("share_rule_dates_invalid", { name: rule.name });
  }
}

/**
 * The rule in force for a sale: the narrowest that fits the place, then the latest begun.
 * @param day the day of the sale, "YYYY-MM-DD" in WIB
 * @throws DomainError "share_rule_missing" when no rule covers the place on that day
 */
export function ruleInForce(rules: readonly ShareRule[], place: SharePlace, day: string): ShareRule {
  const [first] = rules
    .filter((rule) => covers(rule, place) && isEffective(rule, day))
    .sort(
      (a, b) =>
        narrowness(b) - narrowness(a) || compare(b.effective_from, a.effective_from) || compare(a.id, b.id),
    );
  if (!first) throw new DomainError("share_rule_missing", { ...place, day }, "conflict");
  return first;
}

export function snapshotOf(rule: ShareRule): ShareSnapshot {
  return {
    rule_id: rule.id,
    rule_name: rule.name,
    basis: rule.basis,
    components: rule.components.map(({ name, percent }) => ({ name, percent })),
    legal_basis: rule.legal_basis,
    is_example: rule.is_example,
  };
}

/**
 * Splits a sale by the components; the parts always sum to what is split.
 * @param sale rupiah, gross; negative for a refund
 * @param materialCost rupiah; only a rule on a net basis looks at it, and can't be split while it is unknown (null)
 * @returns [] when the basis is net and the cost is unknown
 */
export function splitShare(
  snapshot: Pick<ShareSnapshot, "basis" | "components">,
  sale: Rupiah,
  materialCost: Rupiah | null = null,
): { name: string; percent: number; amount: Rupiah }[] {
  if (snapshot.basis === "net" && materialCost === null) return [];
  const base = snapshot.basis === "net" ? rupiah(sale - (materialCost ?? 0)) : sale;
  const amounts = allocate(base, snapshot.components.map(basisPoints));
  return snapshot.components.map(({ name, percent }, index) => ({
    name,
    percent,
    amount: amounts[index] ?? rupiah(0),
  }));
}

/**
 * Splits refunds of one sale, in the order in which they were made. Each takes from what is left of every component, by
 * largest remainder: no component is taken below zero, and once the whole sale is given back nothing is left of any.
 * @param sale rupiah, gross
 * @param refunds rupiah, positive, together at most the sale
 * @returns a split per refund, negative amounts; [] for each when the rule's base is unknown
 */
export function splitRefunds(
  snapshot: Pick<ShareSnapshot, "basis" | "components">,
  sale: Rupiah,
  refunds: readonly Rupiah[],
): { name: string; percent: number; amount: Rupiah }[][] {
  const parts = splitShare(snapshot, sale);
  const left = parts.map(({ amount }) => amount);
  return refunds.map((refund) => {
    if (parts.length === 0) return [];
    // What comes back from a refund that bounced goes where it was taken from.
    const weights = refund < 0 ? parts.map(({ amount }, index) => rupiah(amount - (left[index] ?? 0))) : left;
    const taken = allocate(refund, weights);
    for (const [index, amount] of taken.entries()) left[index] = rupiah((left[index] ?? 0) - amount);
    return parts.map((part, index) => ({ ...part, amount: rupiah(-(taken[index] ?? 0)) }));
  });
}

/** 12.5 % → 1250. NaN when there are more than two decimals, so that no comparison holds. */
function basisPoints({ percent }: ShareComponent): number {
  const points = Math.round(percent * 100);
  return Math.abs(percent * 100 - points) < 1e-6 ? points : Number.NaN;
}

function covers(rule: ShareRule, place: SharePlace): boolean {
  return (
    (rule.kanwil === null || rule.kanwil === place.kanwil) &&
    (rule.facility_id === null || rule.facility_id === place.facility_id) &&
    (rule.category_handle === null || rule.category_handle === place.category_handle)
  );
}

function isEffective(rule: ShareRule, day: string): boolean {
  return rule.effective_from <= day && (rule.effective_until === null || day <= rule.effective_until);
}

/** A category rule of one facility is narrower than the same category's rule for all. */
function narrowness(rule: ShareRule): number {
  const within = rule.scope === "category" && rule.facility_id !== null ? 1 : 0;
  return WIDE_TO_NARROW.indexOf(rule.scope) * 2 + within;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
