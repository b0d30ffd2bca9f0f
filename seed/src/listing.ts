import type { SeedListing, SeedPhoto } from "@karya/backend/src/scripts/seed/messages.js";
import type { PictureSpec, PictureView } from "./pictures/spec.js";
import type { Product } from "./schema.js";

/** A product of the data as the listing that its facility would have written. */
export function toListing(product: Product): SeedListing {
  const { packed_cm, food } = product;
  return {
    handle: product.handle,
    facility: product.facility,
    is_sample: product.is_sample,
    content: {
      title: product.title,
      description: product.description,
      category: product.category,
      materials: product.materials,
      care: product.care,
      technique: product.technique,
      motif: product.motif,
      weight_grams: product.weight_grams,
      length_cm: packed_cm.length,
      width_cm: packed_cm.width,
      height_cm: packed_cm.height,
      option_names: product.option_names,
      variants: product.variants.map(({ key, options, price, stock }) => ({
        key,
        options,
        price,
        initial_stock: stock,
      })),
      food,
    },
    photos: photosOf(product),
  };
}

/** One picture of the whole thing in each colour, then the surface close up, then one to judge the size by. */
export function photosOf(product: Product): SeedPhoto[] {
  const colors = [...new Set(product.variants.flatMap(({ options }) => options["Warna"] ?? []))];
  const first = colors[0] ?? product.picture.color;
  const whole =
    colors.length > 0
      ? colors.map((color) => photo(product, "utuh", color, color))
      : [photo(product, "utuh", first, null)];
  return [...whole, photo(product, "dekat", first, null), photo(product, "ukuran", first, null)];
}

function photo(product: Product, view: PictureView, drawn: string, shows: string | null): SeedPhoto {
  const { shape, pattern, size_cm } = product.picture;
  const drawing = {
    shape,
    pattern,
    color: drawn,
    view,
    dimensions_cm: size_cm,
    seed: product.handle,
  } satisfies PictureSpec;
  return {
    key: `${product.handle}/${view}/${drawn}`,
    alt: altOf(product, view, shows),
    color: shows,
    drawing,
  };
}

function altOf({ title, picture }: Product, view: PictureView, color: string | null): string {
  const { length, width, height } = picture.size_cm;
  if (view === "dekat") return `Ilustrasi permukaan ${title} dari dekat.`;
  if (view === "ukuran") return `Ilustrasi ${title} dengan ukurannya: ${length} × ${width} × ${height} cm.`;
  return color ? `Ilustrasi ${title}, warna ${color}, tampak utuh.` : `Ilustrasi ${title}, tampak utuh.`;
}
