// Which folder may import which: one row per folder, the first row that fits a file holds.
//
//   client → shared ← server; e2e plays against the running app
//   client: app → screens → features → { live, ui }
//   server: app, main → { http, live, sync, demo } → session → { board, report, accounts, retention } → storage
//
// folder   where the row holds; `*` is one name, and `$1` in `may` repeats it
// may      what its files may import, as folders or files from the root
// types    what they may also import with `import type`: the shape of what the composition root passes in
// packages when present: the only packages from outside the workspace its files may import

const EDGES = ["server/http/", "server/live/", "server/sync/", "server/demo/"];
const CORE = ["server/board/", "server/report/", "server/accounts/", "server/retention/"];
const SESSION = ["server/session/"];
/** Files at the root of the server: settings, the log, the clock. */
const SERVER_BASE = ["server/*.ts"];
const STORAGE = ["server/storage/"];
const UNDER_EDGES = [...SESSION, ...CORE, ...STORAGE, ...SERVER_BASE, "shared/"];
const UNDER_SESSION = [...CORE, ...STORAGE, ...SERVER_BASE, "shared/"];
const UNDER_CORE = [...STORAGE, ...SERVER_BASE, "shared/"];

/** Imported by each other and by tests only, whatever a row says. */
export const COMPOSITION_ROOT = ["server/main.ts", "server/app.ts", "server/backup.ts", "server/restore.ts"];

export const IMPORT_RULES = [
  { folder: "shared/", may: ["shared/"], packages: ["zod/mini", "yjs", "lib0"] },

  { folder: "client/app/", may: ["client/", "shared/"] },
  { folder: "client/screens/", may: ["client/screens/", "client/features/", "client/live/", "client/ui/", "shared/"] },
  { folder: "client/features/*/", may: ["client/features/$1/", "client/live/", "client/ui/", "shared/"] },
  { folder: "client/live/", may: ["client/live/", "shared/"] },
  { folder: "client/ui/", may: ["client/ui/", "shared/text/"] },
  { folder: "client/*.ts", may: ["client/*.ts", "shared/"] },

  { folder: "server/main.ts", may: ["server/", "shared/"] },
  { folder: "server/app.ts", may: ["server/", "shared/"] },
  { folder: "server/backup.ts", may: ["server/*.ts", "server/storage/"] },
  { folder: "server/restore.ts", may: ["server/*.ts", "server/storage/"] },
  { folder: "server/metrics.ts", may: ["server/*.ts"], types: ["server/sync/"] },
  { folder: "server/*.ts", may: ["server/*.ts", "shared/"] },
  { folder: "server/demo/", may: ["server/demo/", "server/people/", ...UNDER_EDGES], types: EDGES },
  { folder: "server/http/", may: ["server/http/", ...UNDER_EDGES], types: EDGES },
  { folder: "server/live/", may: ["server/live/", ...UNDER_EDGES], types: EDGES },
  { folder: "server/sync/", may: ["server/sync/", ...UNDER_EDGES], types: EDGES },
  { folder: "server/session/", may: ["server/session/", ...UNDER_SESSION] },
  { folder: "server/board/", may: ["server/board/", ...UNDER_CORE], types: [...SESSION, ...CORE] },
  { folder: "server/report/", may: ["server/report/", ...UNDER_CORE], types: [...SESSION, ...CORE] },
  { folder: "server/accounts/", may: ["server/accounts/", ...UNDER_CORE], types: [...SESSION, ...CORE] },
  { folder: "server/retention/", may: ["server/retention/", ...UNDER_CORE], types: [...SESSION, ...CORE] },
  { folder: "server/storage/", may: ["server/storage/", "shared/"] },
  { folder: "server/people/", may: ["server/people/", "shared/"] },

  { folder: "e2e/stores/", may: ["e2e/", "server/people/", "server/storage/migrations/"] },
  { folder: "e2e/", may: ["e2e/", "server/people/", "shared/"] },
];

/** Tests set a scene with more than the code they test: the rows of their package. */
export const TEST_IMPORT_RULES = [
  { folder: "shared/", may: ["shared/", "fixtures/"] },
  { folder: "client/", may: ["client/", "shared/", "fixtures/"] },
  { folder: "server/", may: ["server/", "shared/", "fixtures/"] },
  { folder: "e2e/", may: ["e2e/", "server/people/", "server/storage/migrations/", "shared/", "fixtures/"] },
];

export const PACKAGES = ["shared", "client", "server", "e2e"];
