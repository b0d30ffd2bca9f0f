import "server-only";
import type {
  CategoryListView,
  CategoryView,
  FacilityCard,
  FacilityListView,
  FacilityPage,
  HomeView,
  ProductPageView,
} from "@karya/backend/src/contract/catalog";
import { CATALOG_SECONDS, catalogTags } from "../cache-tags";
import { ApiRefusal } from "./api-refusal";
import { call } from "./call";

const kept = (...tags: string[]) => ({ tags: [catalogTags.all, ...tags], seconds: CATALOG_SECONDS });

/** @throws ApiRefusal */
export function getHome(): Promise<HomeView> {
  return call("/store/catalog/home", { cache: kept(catalogTags.home) });
}

/** Null when no live product has this handle. @throws ApiRefusal */
export function findProduct(handle: string): Promise<ProductPageView | null> {
  return nullWhenNotFound(
    call(`/store/catalog/products/${encodeURIComponent(handle)}`, {
      cache: kept(catalogTags.product(handle)),
    }),
  );
}

/** All facilities that have something on sale, by name. @throws ApiRefusal */
export async function listFacilities(): Promise<FacilityCard[]> {
  const answer = await call<FacilityListView>("/store/catalog/facilities", {
    cache: kept(catalogTags.facilities),
  });
  return answer.rows;
}

/** Null when there is no such facility. @throws ApiRefusal */
export function findFacility(handle: string): Promise<FacilityPage | null> {
  return nullWhenNotFound(
    call(`/store/catalog/facilities/${encodeURIComponent(handle)}`, {
      cache: kept(catalogTags.facility(handle)),
    }),
  );
}

/** All categories with their number of live products. @throws ApiRefusal */
export async function listCategories(): Promise<CategoryView[]> {
  const answer = await call<CategoryListView>("/store/catalog/categories", {
    cache: kept(catalogTags.categories),
  });
  return answer.rows;
}

async function nullWhenNotFound<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiRefusal && error.isNotFound) return null;
    throw error;
  }
}
