import { expect, test } from "vitest";
import { isSupportedNode } from "./node-version.mjs";

test("takes the Node versions of engines in package.json, no others", () => {
  const versions = ["18.20.4", "20.18.3", "20.19.0", "21.7.3", "22.11.0", "22.12.0", "23.0.0", "24.4.1"];
  expect(versions.filter(isSupportedNode)).toEqual(["20.19.0", "22.12.0", "23.0.0", "24.4.1"]);
});
