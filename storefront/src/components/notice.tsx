import clsx from "clsx";
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

export type NoticeTone = "info" | "success" | "warning" | "error";

const looks = {
  info: { style: "border-tarum-200 bg-tarum-50 text-tarum-800", Icon: Info },
  success: { style: "border-daun-200 bg-daun-50 text-daun-800", Icon: CircleCheck },
  warning: { style: "border-songket-200 bg-songket-50 text-songket-800", Icon: TriangleAlert },
  error: { style: "border-mengkudu-200 bg-mengkudu-50 text-mengkudu-800", Icon: CircleAlert },
};

type NoticeProps = { tone?: NoticeTone; title?: string; children?: ReactNode; className?: string };

/** A message beside the thing it is about. Errors are announced at once, the rest politely. */
export function Notice({ tone = "info", title, children, className }: NoticeProps) {
  const { style, Icon } = looks[tone];
  return (
    <div
      role={tone === "error" ? "alert" : "status"}
      className={clsx("flex gap-3 rounded-md border px-4 py-3 text-base", style, className)}
    >
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="min-w-0">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
