import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      { test: { name: "http", include: ["http/**/*.spec.ts"], testTimeout: 60_000, hookTimeout: 60_000 } },
      { test: { name: "chaos", include: ["chaos/**/*.spec.ts"], fileParallelism: false } },
    ],
  },
});
