import { expect, test } from "vitest";
import { importsOf, problemsIn } from "./check-imports.mjs";

const broken = (file, text) => problemsIn(file, text).map((problem) => problem.split(" ")[0]);

test("finds imports over several lines, re-exports, side effects, types and import(), and skips comments", () => {
  const text = [
    "// import a from './a.ts'",
    "/* export * from './b.ts'; */",
    "import {\n  c,\n  type D,\n} from './c.ts';",
    'export * from "./e.ts";',
    'import "./f.css";',
    'import type { G } from "./g.ts";',
    'const H = lazy(() => import("./H.tsx"));',
  ].join("\n");
  expect(importsOf(text)).toEqual([
    { line: 3, source: "./c.ts", isType: false },
    { line: 7, source: "./e.ts", isType: false },
    { line: 8, source: "./f.css", isType: false },
    { line: 9, source: "./g.ts", isType: true },
    { line: 10, source: "./H.tsx", isType: false },
  ]);
});

test.each([
  ["shared takes no node module", "shared/domain/a.ts", 'import { readFile } from "node:fs/promises";'],
  ["shared takes no package of the browser", "shared/domain/a.ts", 'import { useState } from "react";'],
  ["shared takes nothing of the server", "shared/domain/a.ts", 'import { b } from "@samenspel/server/board/b";'],
  ["a package is not reached by a relative path", "server/board/a.ts", 'import { b } from "../../shared/domain/b.ts";'],
  ["the client takes nothing of the server", "client/live/a.ts", 'import { b } from "@samenspel/server/board/b";'],
  ["a feature takes no other feature", "client/features/board/a.ts", 'import { b } from "../vote/b.ts";'],
  ["a feature takes no screen", "client/features/board/a.ts", 'import { B } from "../../screens/B.tsx";'],
  ["live takes no ui", "client/live/a.ts", 'import { B } from "../ui/B.tsx";'],
  ["ui takes no live", "client/ui/A.tsx", 'import { b } from "../live/b.ts";'],
  ["ui takes no domain, not even a type", "client/ui/A.tsx", 'import type { B } from "@samenspel/shared/domain/b";'],
  ["an edge takes no other edge", "server/http/a.ts", 'import { b } from "../live/b.ts";'],
  ["the core takes no edge", "server/board/a.ts", 'import type { B } from "../sync/b.ts";'],
  ["storage takes nothing of the server", "server/storage/a.ts", 'import { b } from "../board/b.ts";'],
  ["the players know no inside of the server", "server/people/a.ts", 'import { b } from "../live/b.ts";'],
  ["only the composition root takes itself", "server/http/a.ts", 'import { app } from "../app.ts";'],
  ["e2e takes nothing of the server but the players", "e2e/scenarios/a.e2e.ts", 'import { b } from "@samenspel/server/app";'],
  ["a folder without a row is refused", "server/utils/a.ts", ""],
])("%s", (_rule, file, text) => {
  expect(broken(file, text)).toEqual([`${file}:1`]);
});

test.each([
  ["shared/domain/a.ts", 'import * as z from "zod/mini"; import { b } from "./vote/b.ts";'],
  [
    "client/features/board/a.ts",
    'import { b } from "./b.ts"; import { c } from "../../live/c.ts"; import { D } from "../../ui/D.tsx";',
  ],
  ["client/app/main.tsx", 'import { B } from "../screens/B.tsx"; import "../ui/tokens.css";'],
  ["server/app.ts", 'import { b } from "./http/b.ts"; import { c } from "./storage/c.ts";'],
  [
    "server/http/a.ts",
    'import type { B } from "../live/b.ts"; import { c } from "../config.ts"; import { d } from "../accounts/d.ts";',
  ],
  ["server/storage/a.ts", 'import { Worker } from "node:worker_threads"; import { b } from "@samenspel/shared/domain/b";'],
  [
    "e2e/protocol/a.test.ts",
    'import { join } from "@samenspel/server/people/join"; import { start } from "../server-process.ts";',
  ],
  ["shared/domain/a.test.ts", 'import { test } from "vitest"; import session from "../../fixtures/sessions/a.json";'],
])("%s may: %s", (file, text) => {
  expect(problemsIn(file, text)).toEqual([]);
});
