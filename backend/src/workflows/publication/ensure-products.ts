import type { CreateProductDTO, MedusaContainer } from "@medusajs/framework/types";
import { Modules, ProductStatus } from "@medusajs/framework/utils";
import type { Projection } from "./read-projection";
import type { Publication, PublishedVariant } from "./publication";
import { optionValue } from "../../domain/listing-variants";

/**
 * The one Medusa option of every product. Its values are the variant keys, which never change, so that renaming a
 * colour or adding a second option never touches Medusa's options. What a shopper sees is the variant's title.
 */
const OPTION = "Varian";

/** Makes the products and variants that Medusa doesn't have yet; new option values first, as variants need them. */
export async function createMissingProducts(
  container: MedusaContainer,
  publications: readonly Publication[],
  known: Projection,
): Promise<void> {
  const service = container.resolve(Modules.PRODUCT);
  const unknown = publications.filter(({ product_id }) => !known.products.has(product_id));
  if (unknown.length > 0) await service.createProducts(unknown.map(newProduct));

  for (const publication of publications) {
    const product = known.products.get(publication.product_id);
    if (!product) continue;
    const missing = publication.variants.filter(({ variant_id }) => !known.variants.has(variant_id));
    const values = missing.filter(({ key }) => !product.option_values.includes(key));
    if (product.option_id && values.length > 0) {
      await service.updateProductOptionValuesOnProduct({
        product_id: publication.product_id,
        product_option_id: product.option_id,
        add: values.map(({ key }) => ({ value: key })),
      });
    }
    if (missing.length > 0) {
      await service.createProductVariants(
        missing.map((variant) => ({
          ...newVariant(publication, variant),
          product_id: publication.product_id,
        })),
      );
    }
  }
}

/** Brings what existed before to the new text. The product's own row comes last: it carries the version's mark. */
export async function updateKnownProducts(
  container: MedusaContainer,
  publications: readonly Publication[],
  known: Projection,
): Promise<void> {
  const service = container.resolve(Modules.PRODUCT);
  for (const publication of publications) {
    const product = known.products.get(publication.product_id);
    if (!product || product.version_id === publication.version_id) continue;
    const kept = publication.variants.filter(({ variant_id }) => known.variants.has(variant_id));
    if (kept.length > 0)
      await service.upsertProductVariants(
        kept.map((variant) => {
          const { options: _, sku: __, ...scalars } = newVariant(publication, variant);
          return scalars;
        }),
      );
    await service.updateProducts(publication.product_id, productScalars(publication));
  }
}

function newProduct(publication: Publication): CreateProductDTO {
  const variants = publication.variants.map((variant) => newVariant(publication, variant));
  const product = {
    id: publication.product_id,
    handle: publication.handle,
    // Going live shows it, in the transaction that puts the listing on sale.
    status: ProductStatus.DRAFT,
    ...productScalars(publication),
    options: [{ title: OPTION, values: variants.map(({ options }) => options[OPTION]), is_exclusive: true }],
    variants,
  };
  return product;
}

function productScalars({ content, category, ...publication }: Publication) {
  return {
    title: content.title,
    description: content.description,
    ...packed(content),
    material: content.materials.slice(0, 250),
    category_ids: [category.product_category_id],
    metadata: {
      listing_id: publication.listing_id,
      facility_id: publication.facility_id,
      version_id: publication.version_id,
    },
  };
}

function newVariant({ content, ...publication }: Publication, variant: PublishedVariant) {
  return {
    id: variant.variant_id,
    title: variantTitle(content.option_names, variant.options),
    sku: variant.sku,
    manage_inventory: true,
    allow_backorder: false,
    ...packed(content),
    options: { [OPTION]: variant.key } as Record<typeof OPTION, string>,
    metadata: {
      key: variant.key,
      options: variant.options,
      listing_id: publication.listing_id,
      facility_id: publication.facility_id,
    },
  };
}

/** "Indigo / M", in the listing's own order of options. */
function variantTitle(names: readonly string[], options: Record<string, string>): string {
  return names.flatMap((name) => optionValue(options, name) ?? []).join(" / ") || "Standar";
}

function packed(content: Publication["content"]) {
  return {
    weight: content.weight_grams,
    length: content.length_cm,
    width: content.width_cm,
    height: content.height_cm,
  };
}
