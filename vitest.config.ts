import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      "backend",
      "storefront",
      "seed",
      "sandbox/stripe",
      { test: { name: "scripts", include: ["scripts/**/*.spec.mjs"] } },
      { test: { name: "bench", include: ["e2e/bench/**/*.spec.ts"] } },
    ],
  },
});
