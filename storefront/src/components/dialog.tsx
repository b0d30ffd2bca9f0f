"use client";

import clsx from "clsx";
import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** One sentence below the title; also what reading aids announce. */
  description?: string;
  /** `sheet`: rises from the lower edge of a phone, stands at the right of a wide screen. `dialog`: in the middle. */
  shape?: "dialog" | "sheet";
  children: ReactNode;
  /** Stays in view below the scrolling content. */
  footer?: ReactNode;
};

const shapes = {
  dialog:
    "inset-x-4 top-1/2 max-h-[85dvh] -translate-y-1/2 rounded-lg sm:left-1/2 sm:right-auto sm:w-full sm:max-w-lg sm:-translate-x-1/2 animate-[fade-in_.18s_var(--ease-calm)]",
  sheet:
    "inset-x-0 bottom-0 max-h-[88dvh] rounded-t-xl md:inset-y-0 md:left-auto md:max-h-none md:w-[27rem] md:rounded-none animate-[sheet-in_.24s_var(--ease-calm)]",
};

export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  shape = "dialog",
  children,
  footer,
}: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 animate-[fade-in_.18s_linear] bg-ink/45" />
        <Radix.Content
          aria-describedby={description ? undefined : ""}
          className={clsx("fixed z-50 flex flex-col bg-paper shadow-overlay", shapes[shape])}
        >
          <header className="flex items-start justify-between gap-4 px-5 pt-5 pb-3">
            <div>
              <Radix.Title className="display text-xl">{title}</Radix.Title>
              {description ? (
                <Radix.Description className="mt-1 text-ink-soft">{description}</Radix.Description>
              ) : null}
            </div>
            <Radix.Close className="-mt-1.5 -mr-2 grid size-11 place-items-center rounded-full hover:bg-paper-deep">
              <X aria-hidden className="size-5" />
              <span className="sr-only">Tutup</span>
            </Radix.Close>
          </header>
          <div className="overflow-y-auto overscroll-contain px-5 pb-5">{children}</div>
          {footer ? <footer className="mt-auto border-t border-paper-edge p-5">{footer}</footer> : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
