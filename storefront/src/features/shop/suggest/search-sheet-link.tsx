"use client";

import Link from "next/link";
import type { ComponentProps } from "react";
import { paths } from "../frame/paths";

/** Asks the search sheet to open; it answers by preventing the event's default. */
export const OPEN_SEARCH = "karya:buka-pencarian";

/** Opens the search over the whole screen; a link to the search's page where there is no script or no sheet. */
export function SearchSheetLink(props: Omit<ComponentProps<typeof Link>, "href" | "onNavigate">) {
  return (
    <Link
      {...props}
      href={paths.search}
      onNavigate={(event) => {
        const opened = !window.dispatchEvent(new Event(OPEN_SEARCH, { cancelable: true }));
        if (opened) event.preventDefault();
      }}
    />
  );
}
