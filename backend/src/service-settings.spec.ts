import { describe, expect, it } from "vitest";
import { s3SettingsProblem, SANDBOX, stripeSettings } from "./service-settings";

// Put together here, so that nothing takes them for real ones.
const key = ["sk", "test", "a".repeat(24)].join("_");
const webhook = `whsec_${"b".repeat(24)}`;

describe("Stripe", () => {
  it("is the embedded sandbox while nothing is set", () => {
    expect(stripeSettings({})).toEqual(SANDBOX);
  });

  it("is Stripe itself once a key is set, and the sandbox's address is not asked with it", () => {
    const settings = { STRIPE_SECRET_KEY: key, STRIPE_WEBHOOK_SECRET: webhook };
    expect(stripeSettings(settings)).toEqual({ ...settings, STRIPE_API_URL: "" });
  });

  it("is the sandbox with the start script's own secret", () => {
    const settings = { ...SANDBOX, STRIPE_WEBHOOK_SECRET: webhook };
    expect(stripeSettings(settings)).toEqual(settings);
  });
});

describe("S3", () => {
  const settings = {
    S3_BUCKET: "karya",
    S3_FILE_URL: "https://files.example.go.id",
    S3_ACCESS_KEY_ID: "id",
    S3_SECRET_ACCESS_KEY: "secret",
  };

  it("is taken when it is whole", () => {
    expect(s3SettingsProblem(settings)).toBeNull();
  });

  it.each(["S3_FILE_URL", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"])("is refused without %s", (name) => {
    expect(s3SettingsProblem({ ...settings, [name]: "" })).toContain(name);
  });

  it("is refused when browsers would not load its pictures", () => {
    expect(s3SettingsProblem({ ...settings, S3_FILE_URL: "http://minio:9000/karya" })).toContain("https");
  });

  it("is no matter while the bucket is not named", () => {
    expect(s3SettingsProblem({ ...settings, S3_BUCKET: undefined, S3_FILE_URL: undefined })).toBeNull();
  });
});
