/**
 * A courier and its service in one name. Services mostly carry the courier's name already ("JNE REG"), which is then
 * not said twice.
 */
export function courierLabel(courier: string, service: string): string {
  const first = (text: string) => text.trim().split(/\s+/)[0]?.toLowerCase();
  return first(courier) === first(service) ? service : `${courier} ${service}`;
}
