import sharp from "sharp";

type Upload = { name: string; mimeType: string; buffer: Buffer };

/** A photo as a phone would send it; every call makes another picture, so that none is known already. */
export async function photo(name: string): Promise<Upload> {
  const noise = { type: "gaussian" as const, mean: 140, sigma: 30 };
  const buffer = await sharp({
    create: { width: 900, height: 1125, channels: 3, background: "#7a2048", noise },
  })
    .jpeg({ quality: 80 })
    .toBuffer();
  return { name, mimeType: "image/jpeg", buffer };
}

/** A small but true PDF, as a bank's receipt would be. */
export function bankReceipt(name: string): Upload {
  const text =
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
  return { name, mimeType: "application/pdf", buffer: Buffer.from(text, "latin1") };
}
