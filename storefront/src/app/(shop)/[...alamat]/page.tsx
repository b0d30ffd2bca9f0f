import { notFound } from "next/navigation";

/** Any address that no page has: lost within the shop, with its header and footer, not on a bare page. */
export default function UnknownAddress() {
  notFound();
}
