import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { messages } from "./messages";

const root = path.join(__dirname, "../..");
const source = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !/\.spec\.ts$|messages\.ts$/.test(file))
  .map((file) => readFileSync(path.join(root, file), "utf8"))
  .join("\n");

/** Codes as they stand in the first argument of a refusal, or in the table of the database's refusals. */
const thrown = [...source.matchAll(/new DomainError\(([^,)]*)|: \{\s*code: ("\w+")/g)].flatMap(
  ([, first, code]) => [...(first ?? code ?? "").matchAll(/"([a-z_]+)"/g)].map(([, name = ""]) => name),
);

it.each([...new Set(thrown)].sort())("%s has a sentence in both languages", (code) => {
  expect(messages[code]).toEqual({ id: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) });
});

it.each(Object.entries(messages))(
  "%s is used, and says the same facts in both languages",
  (code, { id, en }) => {
    expect(source).toContain(`"${code}"`);
    const facts = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort();
    expect(facts(en)).toEqual(facts(id));
    expect([id, en]).toEqual([expect.stringMatching(/[.}]$/), expect.stringMatching(/[.}]$/)]);
  },
);
