import { readFileSync } from "node:fs";
import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65_535);
const onOff = z.enum(["on", "off"]);

/** Everything that can be set from outside; `.env.example` and the README's table follow it. */
export const ENVIRONMENT = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATA_DIR: z.string().min(1).default("./data"),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  API_TOKEN: z.string().min(16, "at least 16 characters").optional(),
  METRICS_PORT: port.optional(),
  DEMO: onOff.default("on"),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  RETENTION_DAYS: z.coerce.number().int().min(1).max(3650).default(90),
  WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  WEBHOOK_SECRET: z.string().min(16, "at least 16 characters").optional(),
  SECURITY_CONTACT: z.url({ protocol: /^(https|mailto)$/ }).optional(),
  DATABASE_URL: z.string().optional(),
  REDIS_URL: z.string().optional(),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Without a slash at the end; null until the port is known and nothing was set. */
  readonly publicUrl: string | null;
  readonly apiToken: string | null;
  readonly metricsPort: number | null;
  readonly demo: boolean;
  readonly logLevel: string;
  /** Days after its end that a session is kept. */
  readonly retentionDays: number;
  /** Where the closing of a session is told, and the secret that signs it. */
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  /** Where a weakness is reported: a page, or an address as `mailto:`. */
  readonly securityContact: string;
  readonly version: string;
}

/** A setting that cannot be used: one line that names it. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

const readPackage = (packageFile: URL): { version: string; homepage: string } => {
  const parsed: unknown = JSON.parse(readFileSync(packageFile, "utf8"));
  return z.object({ version: z.string(), homepage: z.string() }).parse(parsed);
};

/** Reads the settings. Throws a ConfigError with one clear line when one of them is wrong. */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>, packageFile: URL): Config => {
  // An empty variable is one that was not set.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = ENVIRONMENT.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigError(`${issue?.path.join(".")}: ${issue?.message}`);
  }
  const settings = parsed.data;
  for (const reserved of ["DATABASE_URL", "REDIS_URL"] as const) {
    if (settings[reserved] !== undefined) throw new ConfigError(`${reserved}: reserved for later; leave it empty`);
  }
  if ((settings.WEBHOOK_URL === undefined) !== (settings.WEBHOOK_SECRET === undefined)) {
    throw new ConfigError("WEBHOOK_URL and WEBHOOK_SECRET: set both or neither");
  }
  const { version, homepage } = readPackage(packageFile);
  return {
    port: settings.PORT,
    host: settings.HOST,
    dataDir: settings.DATA_DIR,
    publicUrl: settings.PUBLIC_URL?.replace(/\/+$/, "") ?? null,
    apiToken: settings.API_TOKEN ?? null,
    metricsPort: settings.METRICS_PORT ?? null,
    demo: settings.DEMO === "on",
    logLevel: settings.LOG_LEVEL,
    retentionDays: settings.RETENTION_DAYS,
    webhook:
      settings.WEBHOOK_URL === undefined || settings.WEBHOOK_SECRET === undefined
        ? null
        : { url: settings.WEBHOOK_URL, secret: settings.WEBHOOK_SECRET },
    securityContact: settings.SECURITY_CONTACT ?? homepage,
    version,
  };
};
