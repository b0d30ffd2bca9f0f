import type { ReactNode } from "react";

type IconButtonProps = { label: string; disabled?: boolean; onClick: () => void; children: ReactNode };

/** A button of 44 px that shows only a sign and says its name to reading aids. */
export function IconButton({ label, disabled, onClick, children }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      disabled={disabled}
      onClick={onClick}
      className="grid size-11 place-items-center rounded-full hover:bg-paper-deep disabled:opacity-35"
    >
      {children}
      <span className="sr-only">{label}</span>
    </button>
  );
}
