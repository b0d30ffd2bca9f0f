import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      // All files in one process: to load their modules anew for each takes a minute.
      {
        test: {
          name: "http",
          include: ["http/**/*.spec.ts"],
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: "chaos", include: ["chaos/**/*.spec.ts"], fileParallelism: false } },
    ],
  },
});
