/** What the backend tells the storefront when something changed that its pages show. */
export type KeptPagesInput = {
  /** Handles of products. */
  products: string[];
  /** Handles of the facilities that sell them. */
  facilities: string[];
};
