import type { ListingContent } from "@karya/backend/src/contract/facility-portal";

/** What every part of the editor gets. */
export type SectionProps = {
  content: ListingContent;
  change: (update: (content: ListingContent) => ListingContent) => void;
  /** The sentence for a path of the content, or undefined. */
  problem: (path: string) => string | undefined;
};
