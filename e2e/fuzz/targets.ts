import { type Action, storefrontActions } from "./find-actions";
import { backendRoutes, type Route, storefrontRoutes } from "./find-routes";
import type { Random } from "./random";

export type Target = {
  surface: "backend" | "storefront";
  route: Route;
  /** The server action that is called at the route's page; null for a plain request. */
  action: Action | null;
};

const STOREFRONT_SHARE = 0.25;
const ACTION_SHARE = 0.4;

/** Everything that can be asked. */
export class Targets {
  private readonly backend = backendRoutes().map(plain("backend"));
  private readonly pages = storefrontRoutes().map(plain("storefront"));
  private readonly actions = storefrontActions();
  /** Each once: every route of the backend, every page by every method, and every server action. */
  readonly all: readonly Target[] = [
    ...this.backend,
    ...this.pages,
    ...this.actions.map((action) => calling(action, action.pages[0] ?? "/")),
  ];

  pick(random: Random): Target {
    if (!random.chance(STOREFRONT_SHARE)) return random.pick(this.backend);
    const page = random.pick(this.pages);
    if (this.actions.length === 0 || !random.chance(ACTION_SHARE)) return page;
    const action = random.pick(this.actions);
    // Mostly a page that holds the action; Next hands on what another page is asked for.
    return calling(action, random.chance(0.9) ? random.pick(action.pages) : page.route.path);
  }
}

/** "POST /store/carts", "POST decideAction". */
export function nameOf({ route, action }: Target): string {
  return `${route.method} ${action?.name ?? route.path}`;
}

function plain(surface: Target["surface"]) {
  return (route: Route): Target => ({ surface, route, action: null });
}

function calling(action: Action, path: string): Target {
  return { surface: "storefront", route: { method: "POST", path }, action };
}
