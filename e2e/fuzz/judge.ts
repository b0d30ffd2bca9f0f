export type Answered = {
  status: number;
  body: string;
  headers: Record<string, string | string[] | undefined>;
};

/** What a form says when the backend failed: `storefront/src/lib/medusa/api-refusal.ts`. */
const BACKEND_FAILED = "Terjadi gangguan di sisi kami";

/**
 * Whether a server action failed, though the status doesn't say so. Next answers what an action throws with a 500 in
 * React's format, and `storefront/server.mjs` makes a 400 of it when a form was sent: it takes the form for unreadable,
 * which those of `make-action.ts` aren't. A failure of the backend becomes a sentence in the form.
 */
export function actionFailed({ status, headers, body }: Answered): boolean {
  const threw = status === 400 && String(headers["content-type"] ?? "").startsWith("text/x-component");
  return threw || body.includes(BACKEND_FAILED);
}

/** Words that only the inside of the program knows. */
const INSIDE: readonly [string, RegExp][] = [
  ["a stack trace", /\n\s+at .+:\d+:\d+\)?|\bat [\w.<>]+ \((?:\/|file:|node:)/],
  [
    "a path of the machine",
    /(?:\/[\w.-]+)+\/(?:node_modules|\.medusa|\.next\/server|backend\/src|storefront\/src)\/|file:\/\/\//,
  ],
  [
    "a statement",
    /\b(?:select|insert into|update|delete from)\s+["\w][\s\S]{0,200}?\b(?:from|values|set|where)\s+["$\w(]/i,
  ],
  [
    "the database's words",
    /syntax error at or near|violates [\w-]+ constraint|invalid input syntax|DriverException|SQLSTATE|relation "\w+"/,
  ],
  [
    "a library's words",
    /MikroORM|knex|ZodError|TypeError|ReferenceError|Cannot read propert|is not a function/,
  ],
  ["a secret's shape", /\bsk_(?:test|live)_\w+|\bwhsec_\w+|postgres:\/\/\w|token_hash|totp_secret/],
];

/** Scripts and flight data of a page hold our own code's words by right; what the page says is looked at. */
function said({ body, headers }: Answered): string {
  const isPage = String(headers["content-type"] ?? "").includes("text/html");
  return isPage ? body.replace(/<script[\s\S]*?<\/script>/g, "") : body;
}

/**
 * What is wrong with an answer, or null.
 * @param sent what was asked: an answer may repeat it
 * @param secrets facts of somebody else
 */
export function leakOf(answer: Answered, sent: string, secrets: readonly string[]): string | null {
  const secret = secrets.find((word) => answer.body.includes(word));
  if (secret) return "somebody else's data";
  const text = said(answer);
  for (const [name, pattern] of INSIDE) {
    const found = pattern.exec(text)?.[0];
    if (found && !sent.includes(found.slice(0, 12))) return `${name}: ${found.trim().slice(0, 120)}`;
  }
  return null;
}
