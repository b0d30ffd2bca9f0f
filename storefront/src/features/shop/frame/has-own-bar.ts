/** Whether a page of the shop brings its own bar at the lower edge of a phone; an empty cart has none. */
export function hasOwnBar(pathname: string, cartCount: number): boolean {
  if (/^\/produk\/[^/]+\/?$/.test(pathname)) return true;
  return cartCount > 0 && /^\/(keranjang|checkout)\/?$/.test(pathname);
}
