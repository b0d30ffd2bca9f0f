import { expect, it } from "vitest";
import { withoutLocale } from "./plain-locale";

it.each([
  ["/store/catalog/home?locale[]=a", "/store/catalog/home"],
  ["/store/catalog/home?locale%5Ba%5D=x&page=2", "/store/catalog/home?page=2"],
  ["/store/catalog/home?page=2&locale=id&locale=en", "/store/catalog/home?page=2"],
  ["/store/catalog/home?loc%61le[a]=x", "/store/catalog/home"],
  ["/store/catalog/home?%6Cocale=x&q=%ZZ", "/store/catalog/home?q=%ZZ"],
  ["/store/catalog/home?q=locale", "/store/catalog/home?q=locale"],
  ["/store/catalog/home", "/store/catalog/home"],
  ["/admin/products?locale=id", "/admin/products?locale=id"],
])("%s is read as %s", (asked, read) => expect(withoutLocale(asked)).toBe(read));
