import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Where an import may not go, and why. The architecture is these walls. */
const wall = (files, patterns, message) => ({
  files,
  rules: { "no-restricted-imports": ["error", { patterns: [{ regex: patterns, message }] }] },
});

const portals = "\\(facility\\)|\\(curation\\)|\\(pnbp\\)|features/(facility|curation|pnbp|officer)";

export default tseslint.config(
  {
    ignores: [
      "**/node_modules",
      "**/.next",
      "**/.medusa",
      "**/dist",
      "**/.turbo",
      ".data",
      "**/next-env.d.ts",
    ],
  },
  ...tseslint.configs.recommended,
  {
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Only env.ts reads the environment." },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  {
    files: [
      "**/env.ts",
      "**/*.config.{ts,mjs}",
      "backend/medusa-config.ts",
      "scripts/**",
      "storefront/server.mjs",
      "e2e/**",
      "seed/**",
      "sandbox/**",
    ],
    rules: { "no-restricted-properties": "off", "no-console": "off" },
  },
  // An application that Medusa's command loads as it is, by require.
  { files: ["e2e/chaos/stock-medusa/*.js"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  {
    files: ["storefront/**/*.{ts,tsx}"],
    plugins: hooks.configs.flat.recommended.plugins,
    rules: hooks.configs.flat.recommended.rules,
  },
  wall(
    ["backend/src/domain/**"],
    "^(?!\\./|\\.\\./contract/|vitest$|fast-check$)",
    "The domain imports nothing outside itself but the contract's plain types.",
  ),
  wall(["backend/src/contract/**"], "^(?!\\./)", "The contract is plain types."),
  wall(
    ["backend/src/modules/**"],
    "/(api|workflows|subscribers|jobs)/",
    "A module knows nothing of what uses it.",
  ),
  wall(["backend/src/workflows/**"], "/(api|subscribers|jobs)/", "A workflow knows nothing of who calls it."),
  wall(
    ["storefront/src/app/(shop)/**", "storefront/src/features/shop/**"],
    portals,
    "The shop carries none of the portals' code.",
  ),
  wall(
    ["storefront/src/components/**", "storefront/src/lib/**"],
    `${portals}|@/app|@/features`,
    "Shared parts know nothing of the surfaces.",
  ),
  {
    files: ["storefront/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^@karya/backend",
              allowTypeImports: true,
              message: "The storefront shares the backend's types, not its code.",
            },
            {
              regex: "^@medusajs/js-sdk",
              allowTypeImports: true,
              message: "Only src/lib/medusa knows the API.",
            },
          ],
        },
      ],
    },
  },
  { files: ["storefront/src/lib/medusa/**"], rules: { "@typescript-eslint/no-restricted-imports": "off" } },
);
