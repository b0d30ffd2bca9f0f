import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
const MANIFEST = path.join(root, "storefront/.next/server/server-reference-manifest.json");

export type Action = {
  id: string;
  /** "decideAction" */
  name: string;
  /** Pages that hold it: "/kurasi/[version]". */
  pages: string[];
  takes: "nothing" | "value" | "form";
};

type Entry = { exportedName: string; filename: string; workers: Record<string, unknown> };

/** The id's first two digits say which arguments it reads. Every action of two takes its form's state and the form. */
const TAKES: Record<string, Action["takes"]> = { "00": "nothing", "40": "value", "60": "form" };

/** The storefront's server actions as they were built. Sorted by name: a build may give them other ids. */
export function storefrontActions(): Action[] {
  if (!existsSync(MANIFEST)) {
    console.log(
      `The storefront's server actions are left out: there is no ${path.relative(root, MANIFEST)}.`,
    );
    return [];
  }
  const { node }: { node: Record<string, Entry> } = JSON.parse(readFileSync(MANIFEST, "utf8"));
  return Object.entries(node)
    .flatMap(([id, { exportedName: name, workers }]): Action[] => {
      const takes = TAKES[id.slice(0, 2)];
      const pages = Object.keys(workers).map(pageOf).sort();
      return takes && pages.length > 0 ? [{ id, name, pages, takes }] : [];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** "app/(curation)/kurasi/[version]/page" → "/kurasi/[version]" */
function pageOf(worker: string): string {
  const folders = worker.split("/").slice(1, -1);
  return `/${folders.filter((folder) => !folder.startsWith("(")).join("/")}`;
}
