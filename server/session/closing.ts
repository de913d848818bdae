import { readOwnDocument } from "@samenspel/shared/documents/own-document";
import type { Course } from "@samenspel/shared/domain/course";
import * as Y from "yjs";
import type { DocumentSource } from "../board/document-source.ts";
import { reportOf, type SessionReportInput } from "../report/session-report.ts";
import type { Storage, Write } from "../storage/storage.ts";

/** The document without its drafts, written anew: the updates so far hold every earlier wording as well. */
const withoutDrafts = (doc: Y.Doc): Uint8Array => {
  const { notes } = readOwnDocument(doc);
  const clean = new Y.Doc();
  clean.transact(() => {
    for (const root of ["notes", "votes", "reactions"]) {
      for (const [key, value] of doc.getMap(root)) {
        if (root !== "notes" || notes.get(key)?.placed === true) clean.getMap(root).set(key, value);
      }
    }
  });
  return Y.encodeStateAsUpdate(clean);
};

/** Stands in the store from a session's closing until its drafts are gone: a server that stops in between goes on with it. */
export const toForget = (sessionId: string): string => `to-forget/${sessionId}`;

/** The writes that take a session's drafts away, and every anonymous document. */
export const forgettingWrites = async (sessionId: string, storage: Storage, documents: DocumentSource): Promise<Write[]> => {
  const names = await storage.documentNames(sessionId, "own");
  const states = await Promise.all(
    names.map(async (document) => ({ document, state: await documents.read(document, withoutDrafts) })),
  );
  return [
    { type: "deleteDocuments", sessionId, kind: "anonymous" },
    ...states.map(({ document, state }): Write => ({ type: "replaceDocument", document, state })),
  ];
};

/**
 * What closing a session writes besides the seals, in the same commit: the anonymous documents go, and with them the
 * last tie from an anonymous note to its writer; the report stands.
 */
export const closingWrites = (sessionId: string, input: SessionReportInput): Write[] => [
  { type: "deleteDocuments", sessionId, kind: "anonymous" },
  { type: "putSetting", key: toForget(sessionId), value: "" },
  { type: "putReport", sessionId, version: input.course.reportVersion, reportJson: JSON.stringify(reportOf(input)) },
];

/** When the server stopped right after a closing, something anonymous that came in meanwhile may have stayed. */
export const finishClosing = async (sessionId: string, course: Course, storage: Storage): Promise<void> => {
  if (course.phase !== "closed" || (await storage.documentNames(sessionId, "anonymous")).length === 0) return;
  await storage.commit([{ type: "deleteDocuments", sessionId, kind: "anonymous" }]);
  await storage.checkpoint();
};
