import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { SessionLinks } from "@samenspel/shared/protocol/http-api";
import { type Keyring, sameText } from "./keyring.ts";

const keysOf = (keyring: Keyring, id: string, version: number, file: SessionFile): Record<string, string[]> =>
  Object.fromEntries(
    file.tafels.map(({ id: tafel, facilitators }) => [
      tafel,
      Array.from({ length: Math.max(1, facilitators.length) }, (_, seat) => keyring.linkKey(id, version, "tafel", tafel, seat)),
    ]),
  );

/** The links of a session. Keys stand in the fragment, so that they reach no log. */
export const linksOf = (
  session: { id: string; code: string | null; version: number; file: SessionFile },
  keyring: Keyring,
  publicUrl: string,
): SessionLinks => {
  const { id, version, file } = session;
  const code = session.code ?? "";
  const facilitatorKey = keyring.linkKey(id, version, "facilitator");
  const presenterKey = keyring.linkKey(id, version, "presenter");
  return {
    id,
    code,
    participantUrl: `${publicUrl}/join/${code}`,
    facilitatorUrl: `${publicUrl}/leiden/${id}#${facilitatorKey}`,
    presenterUrl: `${publicUrl}/scherm/${id}#${presenterKey}`,
    facilitatorKey,
    presenterKey,
    tafelKeys: keysOf(keyring, id, version, file),
  };
};

export type RoleOfKey =
  | { readonly role: "lead" }
  | { readonly role: "presenter" }
  /** `name`: what the session file calls the facilitator for whom the link was made, by organisation or else by role. */
  | { readonly role: "tafel"; readonly tafel: string; readonly name?: string };

/** Which role a key opens, or null. */
export const roleOfKey = (
  key: string,
  session: { id: string; version: number; file: SessionFile },
  keyring: Keyring,
): RoleOfKey | null => {
  const { id, version, file } = session;
  if (sameText(key, keyring.linkKey(id, version, "facilitator"))) return { role: "lead" };
  if (sameText(key, keyring.linkKey(id, version, "presenter"))) return { role: "presenter" };
  const keys = keysOf(keyring, id, version, file);
  for (const tafel of file.tafels) {
    const seat = (keys[tafel.id] ?? []).findIndex((known) => sameText(known, key));
    if (seat < 0) continue;
    const meant = tafel.facilitators[seat];
    const name = meant?.organisation.trim() || meant?.role.trim();
    return { role: "tafel", tafel: tafel.id, ...(name ? { name } : {}) };
  }
  return null;
};
