/**
 * What a cookie is called on a site of this address. With the prefix a browser takes it over https alone, and from no
 * neighbour under the same domain.
 */
export function cookieName(name: string, address: string): string {
  return address.startsWith("https:") ? `__Host-${name}` : name;
}
