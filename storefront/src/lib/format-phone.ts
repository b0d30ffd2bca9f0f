/** A stored Indonesian number as people read it: "+6281234567890" → "0812-3456-7890"; anything else as it is. */
export function formatPhone(phone: string): string {
  const digits = /^\+62(\d{8,13})$/.exec(phone)?.[1];
  if (!digits) return phone;
  const local = `0${digits}`;
  return [local.slice(0, 4), local.slice(4, 8), local.slice(8)].filter(Boolean).join("-");
}
