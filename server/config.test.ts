import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ConfigError, ENVIRONMENT, readConfig } from "./config.ts";

const packageFile = new URL("package.json", import.meta.url);
const messageOf = (environment: Record<string, string>): string => {
  try {
    readConfig(environment, packageFile);
    return "";
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
};

describe("settings", () => {
  it("have values of their own when nothing is set, or set to nothing", () => {
    for (const environment of [{}, { PORT: "", PUBLIC_URL: "", API_TOKEN: "" }]) {
      expect(readConfig(environment, packageFile)).toMatchObject({
        ...{
          port: 3000,
          host: "127.0.0.1",
          dataDir: "./data",
          publicUrl: null,
          apiToken: null,
          demo: true,
          logLevel: "info",
          retentionDays: 90,
        },
      });
    }
  });

  it("are read as what they mean", () => {
    const environment = {
      PORT: "8080",
      PUBLIC_URL: "https://samen.example/",
      DEMO: "off",
      METRICS_PORT: "9100",
      RETENTION_DAYS: "30",
    };
    expect(readConfig(environment, packageFile)).toMatchObject({
      ...{ port: 8080, publicUrl: "https://samen.example", demo: false, metricsPort: 9100, retentionDays: 30 },
    });
  });

  it("all stand in the example file, with their defaults", () => {
    const example = readFileSync(new URL("../.env.example", import.meta.url), "utf8");
    const lines = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = "", value = ""]): [string, string] => [name, value]);
    expect(lines.map(([name]) => name).sort()).toEqual(Object.keys(ENVIRONMENT.shape).sort());
    expect(readConfig(Object.fromEntries(lines), packageFile)).toEqual(readConfig({}, packageFile));
  });

  it("that are wrong stop the start with one line that names them", () => {
    const wrong = {
      PORT: ["many", "70000", "-1", "1.5"],
      PUBLIC_URL: ["example.org", "ftp://example.org"],
      API_TOKEN: ["short"],
      DEMO: ["yes"],
      LOG_LEVEL: ["loud"],
      RETENTION_DAYS: ["0", "never"],
      DATABASE_URL: ["postgres://db"],
      REDIS_URL: ["redis://cache"],
    };
    for (const [name, values] of Object.entries(wrong)) {
      for (const value of values) {
        const message = messageOf({ [name]: value });
        expect(message, `${name}=${value}`).toMatch(new RegExp(`^${name}: .+`));
        expect(message).not.toContain("\n");
      }
    }
  });
});
