import { randomBytes } from "node:crypto";
import type { PhotoView } from "@karya/backend/src/contract/catalog";
import type {
  FacilityHome,
  ListingContent,
  ListingDetail,
} from "@karya/backend/src/contract/facility-portal";
import sharp from "sharp";
import { type Answer, api, officers, signIn } from "./client";

const base = "/officer/facility";

/** A picture that nobody has uploaded before. */
export async function somePicture(width = 800, height = 600): Promise<Buffer> {
  const [r = 0, g = 0, b = 0] = randomBytes(3);
  const noise = await sharp(randomBytes(48), { raw: { width: 4, height: 4, channels: 3 } })
    .png()
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: { r, g, b } } })
    .composite([{ input: noise, top: 0, left: 0 }])
    .jpeg()
    .toBuffer();
}

export function photoForm(picture: Buffer, field = "photo", name = "foto.jpg"): FormData {
  const form = new FormData();
  form.append(field, new Blob([new Uint8Array(picture)]), name);
  return form;
}

export async function uploadPhoto(token: string): Promise<PhotoView> {
  const body = photoForm(await somePicture());
  const answer = await api<{ photo: PhotoView }>(`${base}/photos`, { token, method: "POST", body });
  if (answer.status !== 201) throw new Error(`No photo was added: ${answer.status}.`);
  return answer.body.photo;
}

/** A category's handle of the kind asked for. */
export async function someCategory(token: string, is_food = false): Promise<string> {
  const { body } = await api<FacilityHome>(base, { token });
  const parents = new Set(body.categories.map(({ parent_handle }) => parent_handle));
  const category = body.categories.find((one) => one.is_food === is_food && !parents.has(one.handle));
  if (!category) throw new Error("The stack has no such category.");
  return category.handle;
}

/** A content that can be submitted, with a title of its own. */
export async function someContent(token: string): Promise<ListingContent> {
  const photo = await uploadPhoto(token);
  return {
    title: `Tunik Uji ${randomBytes(4).toString("hex")}`,
    description: "Tunik katun dengan jumputan khas Palembang, dijahit rapi oleh Pokja Jahit warga binaan.",
    category: await someCategory(token),
    materials: "Katun prima",
    care: "Cuci dengan tangan, jemur di tempat teduh.",
    technique: "Jumputan",
    motif: "Titik tujuh",
    weight_grams: 350,
    length_cm: 30,
    width_cm: 25,
    height_cm: 4,
    option_names: ["Warna", "Ukuran"],
    variants: [
      { key: "v1", options: { Warna: "Indigo", Ukuran: "M" }, price: 185_000, initial_stock: 4 },
      { key: "v2", options: { Warna: "Indigo", Ukuran: "L" }, price: 195_000, initial_stock: 2 },
    ],
    photos: [{ photo_id: photo.id, alt: "Tunik indigo tampak depan", color: "Indigo" }],
    food: null,
  };
}

export async function createListing(token: string, content?: ListingContent): Promise<ListingDetail> {
  const body = content ? { content } : {};
  const answer = await api<ListingDetail>(`${base}/listings`, { token, method: "POST", body });
  if (answer.status !== 201) throw new Error(`No listing was created: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** What the staff do with a listing. */
export function act<Body = ListingDetail>(
  token: string,
  id: string,
  action: "submit" | "withdraw" | "pause" | "resume" | "versions",
): Promise<Answer<Body>> {
  return api<Body>(`${base}/listings/${id}/${action}`, { token, method: "POST", body: {} });
}

export async function readListing(token: string, id: string): Promise<ListingDetail> {
  return (await api<ListingDetail>(`${base}/listings/${id}`, { token })).body;
}

/** A curator's step on the open version. */
export async function decide(
  listing: ListingDetail,
  action: "start-review" | "approve" | "request-changes" | "reject",
  reason?: string,
): Promise<void> {
  const token = await signIn(officers.curator);
  const path = `/officer/curation/versions/${listing.last_version.id}/${action}`;
  const answer = await api(path, { token, method: "POST", body: reason ? { reason } : {} });
  if (answer.status >= 300) throw new Error(`${action}: ${answer.status} ${JSON.stringify(answer.body)}`);
}

/** A listing of the staff's facility that is on sale: written, submitted, reviewed and approved. */
export async function createLiveListing(token: string, content?: ListingContent): Promise<ListingDetail> {
  const draft = await createListing(token, content ?? (await someContent(token)));
  const submitted = await act(token, draft.id, "submit");
  if (submitted.status !== 200) throw new Error(`Not submitted: ${JSON.stringify(submitted.body)}`);
  await decide(draft, "start-review");
  await decide(draft, "approve");
  return readListing(token, draft.id);
}

/** What a food listing says that is certified for years. */
export const certifiedFood = {
  halal: "certified",
  halal_number: "ID32110000123451224",
  halal_valid_until: "2029-12-31",
  registration_number: "",
  ingredients: "Tepung beras, gula aren",
  shelf_life: "30 hari di suhu ruang",
} as const;
