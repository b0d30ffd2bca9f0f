import Link from "next/link";
import type { ComponentProps } from "react";
import { buttonStyle, type ButtonSize, type ButtonTone } from "./button-style";

type LinkButtonProps = ComponentProps<typeof Link> & { tone?: ButtonTone; size?: ButtonSize };

export function LinkButton({ tone = "primary", size = "md", className, ...rest }: LinkButtonProps) {
  return <Link {...rest} className={buttonStyle(tone, size, className)} />;
}
