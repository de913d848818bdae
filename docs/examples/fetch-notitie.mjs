// Makes a session, waits until it is closed, and fetches the notitie. Only Node.js is needed:
//   SAMENSPEL=http://localhost:3000 API_TOKEN=… node fetch-notitie.mjs session.json notitie.md
import { readFile, writeFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";

const { SAMENSPEL = "http://localhost:3000", API_TOKEN } = process.env;
const [sessionFile, reportFile = "notitie.md"] = process.argv.slice(2);

if (!API_TOKEN || !sessionFile) {
  console.error("usage: API_TOKEN=… node fetch-notitie.mjs session.json [notitie.md]");
  process.exit(2);
}

const call = (path, options = {}) =>
  fetch(`${SAMENSPEL}/api${path}`, {
    ...options,
    headers: { authorization: `Bearer ${API_TOKEN}`, "content-type": "application/json" },
  });

const made = await call("/sessions", { method: "POST", body: await readFile(sessionFile) });
const session = await made.json();
if (!made.ok) {
  // Problem details (RFC 9457): `problems` names every field of the session file that is wrong.
  console.error(session.code, session.problems ?? session.detail ?? "");
  process.exit(1);
}
console.log(`Deelnemers: ${session.participantUrl} (code ${session.code})`);
console.log(`Gespreksleider: ${session.facilitatorUrl}`);

for (;;) {
  const report = await call(`/sessions/${session.id}/report?format=md&language=nl`);
  if (report.ok) {
    await writeFile(reportFile, await report.text());
    console.log(`De notitie staat in ${reportFile}`);
    break;
  }
  if ((await report.json()).code !== "not-closed") throw new Error(`the server answered ${report.status}`);
  await wait(10_000);
}
