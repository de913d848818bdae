import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { courseCommandSchema, seatCommandSchema, signalCommandSchema } from "../domain/command.ts";
import { sessionFileSchema } from "../domain/session-file.ts";
import { ballotSchema } from "../domain/vote/ballot.ts";
import { ERRORS } from "./error-codes.ts";
import * as httpApi from "./http-api.ts";
import { LIMITS } from "./limits.ts";
import * as liveRequests from "./live-requests.ts";
import { PROTOCOL_VERSION } from "./protocol-version.ts";
import { CLOSE, MESSAGE, NOT_COUNTED, SYNC } from "./sync-messages.ts";

/** The wire as it was when the version was last raised. */
const PINNED = { version: 1, hash: "998bde55e0add95c" };

const isSchema = (value: unknown): value is z.ZodMiniType => typeof value === "object" && value !== null && "_zod" in value;

const schemasOf = (module: Readonly<Record<string, unknown>>): Record<string, z.ZodMiniType> =>
  Object.fromEntries(
    Object.entries(module).flatMap(([name, value]): [string, z.ZodMiniType][] => (isSchema(value) ? [[name, value]] : [])),
  );

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
};

/** Everything that both sides must agree on, in a form that only changes when the meaning does. */
const wire = (): string => {
  const schemas = {
    ...schemasOf(httpApi),
    ...schemasOf(liveRequests),
    courseCommandSchema,
    seatCommandSchema,
    signalCommandSchema,
    ballotSchema,
    sessionFileSchema,
  };
  const described = Object.entries(schemas).map(([name, schema]) => [
    name,
    z.toJSONSchema(schema, { unrepresentable: "any", io: "input" }),
  ]);
  return JSON.stringify(
    sorted({ described: Object.fromEntries(described), MESSAGE, SYNC, CLOSE, NOT_COUNTED, LIMITS, codes: Object.keys(ERRORS) }),
  );
};

describe("the version of the protocol", () => {
  it("goes up when the wire changes", () => {
    const hash = createHash("sha256").update(wire()).digest("hex").slice(0, 16);
    const told =
      "the wire changed: raise PROTOCOL_VERSION in protocol-version.ts when an older screen would not understand it, " +
      `then pin { version: ${PROTOCOL_VERSION}, hash: "${hash}" } here`;
    expect({ version: PROTOCOL_VERSION, hash }, told).toEqual(PINNED);
  });
});
