import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // A deposit's evidence goes through a server action: 5 MB, and the form around it.
  experimental: { serverActions: { bodySizeLimit: "6mb" } },
  // Pages get theirs in proxy.ts, with a nonce each; what is built once needs only this.
  headers: async () => [
    { source: "/_next/static/:path*", headers: [{ key: "X-Content-Type-Options", value: "nosniff" }] },
  ],
};

export default config;
