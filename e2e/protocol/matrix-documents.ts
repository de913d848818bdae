import { RawSocket } from "@samenspel/server/people/raw-socket";
import { putScribeNote } from "@samenspel/shared/documents/arrangement-document";
import { writeNote } from "@samenspel/shared/documents/own-document";
import { CLOSE, MESSAGE, SYNC, savedMessage, syncMessage } from "@samenspel/shared/protocol/sync-messages";
import * as Y from "yjs";
import type { MatrixCast, Role } from "./matrix-cast.ts";

/** Every kind of document, of everybody and of every place; `nobody` and `nowhere` do not exist. */
export const DOCUMENTS = [
  ...["own/here", "own/there", "own/caller", "own/erased", "own/nobody", "anonymous"],
  ...["grouping", "arrangement", "board"].flatMap((kind) =>
    ["tafel-1", "tafel-2", "plenary", "nowhere"].map((place) => `${kind}/${place}`),
  ),
];

const CLOSED: Readonly<Record<number, string>> = {
  [CLOSE.notAllowed]: "-",
  [CLOSE.sessionClosed]: "closed",
  [CLOSE.erased]: "erased",
};

/** Knocks at a document with what this role holds in its hands. */
export const socketFor = ({ server, links, people, credentials }: MatrixCast, document: string, role: Role): RawSocket => {
  const base = server.baseUrl.replace("http", "ws");
  if (document === "anonymous") {
    const person = role in people ? people[role as keyof typeof people] : undefined;
    // Whoever has no secret of their own tries without one.
    return new RawSocket(`${base}/anonymous/${links.id}`, person === undefined ? {} : { protocols: [person.anonymousSecret] });
  }
  const [kind, of = ""] = document.split("/");
  const name = kind === "own" ? `own/${of === "nobody" ? "AAAAAAAAAA" : people[of as "here"].participantId}` : document;
  const { cookie } = credentials[role];
  return new RawSocket(`${base}/sync/${links.id}/${name}`, cookie === undefined ? {} : { cookie });
};

/** A change that the document's shape allows. */
const changeOf = (document: string): Uint8Array => {
  const doc = new Y.Doc();
  const [kind] = document.split("/");
  if (kind === "grouping") doc.getMap("clusters").set("c1", { block: "stil", title: "Groep", order: 0 });
  else if (kind === "arrangement") putScribeNote(doc, "s1", { block: "naam", text: "Van de tafel", source: "tafel" });
  else if (kind === "board") doc.getMap("notes").set("n1", { text: "Vals" });
  else writeNote(doc, "n1", { block: "naam", place: "tafel-1", text: "Tekst", placed: false });
  return Y.encodeStateAsUpdate(doc);
};

/** Reads a document, then writes in it: what the server made of both. */
export const tryDocument = async (cast: MatrixCast, document: string, role: Role): Promise<string> => {
  const socket = socketFor(cast, document, role);
  try {
    const isAnswer = ([type, kind]: Uint8Array): boolean => type === MESSAGE.sync && kind === SYNC.step2;
    const isSaved = ([type]: Uint8Array): boolean => type === MESSAGE.saved;
    const ended = socket.closed().then(({ code }) => code);
    await Promise.race([socket.opened(), ended]);
    socket.send(syncMessage(SYNC.step1, Y.encodeStateVector(new Y.Doc())));
    const read = await Promise.race([socket.frame(isAnswer, "the document").then(() => 0), ended]);
    if (read !== 0) return CLOSED[read] ?? String(read);
    socket.send(syncMessage(SYNC.step2, new Uint8Array([0, 0])));
    socket.send(syncMessage(SYNC.update, changeOf(document)));
    socket.send(savedMessage(1));
    const written = await Promise.race([socket.frame(isSaved, "saved").then(() => 0), ended]);
    return written === 0 ? "write" : written === CLOSE.refused ? "read" : String(written);
  } finally {
    socket.close();
  }
};
