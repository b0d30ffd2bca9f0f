"use client";

import type { SearchFacetValue } from "@karya/backend/src/contract/search";
import clsx from "clsx";
import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { type CategoryNode, categoryTree, isBelow, toggleCategory } from "./category-tree";
import { chooseValues } from "./change-query";
import { FacetRow } from "./facet-row";
import { facets } from "./facets";
import { useList } from "./list-state";
import type { SearchQuery } from "./search-query";

type CategoryFacetProps = {
  values: readonly SearchFacetValue[];
  query: SearchQuery;
  onChange: (next: SearchQuery) => void;
};

/** The kinds of goods as a tree: what lies below one is shown once it is chosen or unfolded. */
export function CategoryFacet({ values, query, onChange }: CategoryFacetProps) {
  const { parents, place } = useList();
  const [unfolded, setUnfolded] = useState<readonly string[]>([]);
  const chosen = query.chosen.category;
  const root = place.fixed?.field === "category" ? place.fixed.value : null;
  const row = (node: CategoryNode) => (
    <FacetRow
      key={node.value}
      name={facets.category.key}
      value={node}
      checked={chosen.includes(node.value)}
      onToggle={() => onChange(chooseValues(query, "category", toggleCategory(chosen, node.value, parents)))}
    />
  );
  const tree = categoryTree(values, parents, root);
  const hasBelow = tree.some(({ children }) => children.length > 0);
  return (
    <ul>
      {tree.map((node) => {
        const within =
          tree.length === 1 ||
          chosen.includes(node.value) ||
          chosen.some((one) => isBelow(one, node.value, parents));
        const open = within || unfolded.includes(node.value);
        return (
          <li key={node.value}>
            <div className="flex items-center">
              {row(node)}
              {node.children.length > 0 ? (
                <button
                  type="button"
                  aria-expanded={open}
                  aria-label={`Jenis di dalam ${node.label}`}
                  disabled={within}
                  onClick={() =>
                    setUnfolded(
                      open ? unfolded.filter((one) => one !== node.value) : [...unfolded, node.value],
                    )
                  }
                  className="-mr-2 grid size-11 shrink-0 place-items-center rounded-full text-ink-soft hover:bg-paper-deep disabled:invisible noscript:hidden pointer-fine:size-9"
                >
                  <ChevronRight
                    aria-hidden
                    className={clsx("size-4.5 transition-transform", open && "rotate-90")}
                  />
                </button>
              ) : hasBelow ? (
                <span aria-hidden className="-mr-2 size-11 shrink-0 pointer-fine:size-9" />
              ) : null}
            </div>
            {node.children.length > 0 ? (
              <Below open={open} rows={node.children.map((child) => row(child))} />
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

/** What lies below: on the page when unfolded, and always where no script could unfold it. */
function Below({ open, rows }: { open: boolean; rows: React.ReactNode[] }) {
  const list = <div className="mr-9 mb-1 ml-2.5 flex flex-col border-l border-paper-edge pl-5">{rows}</div>;
  return open ? list : <noscript>{list}</noscript>;
}
