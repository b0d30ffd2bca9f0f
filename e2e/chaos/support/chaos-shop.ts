import type { Knex } from "knex";
import type { Shelf, ShelfState } from "./shelves";

/** What a shop must be able to do to be tried out. Ours is one, stock Medusa another: both are counted by one rule. */
export type ChaosShop = {
  shelves: readonly Shelf[];
  database: Knex;
  /** A cart with one unit from each shelf named, in that order, ready to be ordered; null when that failed. */
  fillCart: (shopper: number, order: readonly number[]) => Promise<string | null>;
  /** Presses the button. `told`: the answer was a refusal in words, not a failure or silence; ours must say that the goods are gone. */
  order: (shopper: number, cart: string) => Promise<{ sold: boolean; told: boolean }>;
  /** Leaves so many units to sell on every shelf. */
  stockUp: (units: number) => Promise<void>;
  /** A state per shelf. */
  state: () => Promise<ShelfState[]>;
  /** Gives back what these carts bought. */
  undo: (carts: readonly string[]) => Promise<void>;
  /** The locks that stand in the database; of a shop that keeps them there. */
  keysHeld?: () => Promise<string[]>;
};
