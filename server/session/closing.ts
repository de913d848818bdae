import { readOwnDocument } from "@samenspel/shared/documents/own-document";
import type { Course } from "@samenspel/shared/domain/course";
import * as Y from "yjs";
import type { BoardRecords } from "../board/board-records.ts";
import type { DocumentSource } from "../board/document-source.ts";
import { reportOf } from "../report/session-report.ts";
import type { DocumentName, Storage, Write } from "../storage/storage.ts";
import type { SessionHost } from "./session-host.ts";

/** The document without its drafts, or null when it has none. */
const withoutDrafts = (doc: Y.Doc): Uint8Array | null => {
  const { notes } = readOwnDocument(doc);
  const drafts = [...notes].filter(([, note]) => !note.placed);
  if (drafts.length === 0) return null;
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

const draftlessOwnDocuments = async (names: readonly DocumentName[], documents: DocumentSource): Promise<Write[]> => {
  const states = await Promise.all(names.map(async (document) => ({ document, state: await documents.read(document, withoutDrafts) })));
  return states.flatMap(({ document, state }): Write[] => (state === null ? [] : [{ type: "replaceDocument", document, state }]));
};

/**
 * What closing a session writes besides the seals, in the same commit: the anonymous documents go, and with them the
 * last tie from an anonymous note to its writer; drafts go; the report stands.
 */
export const closingWrites = async (
  host: SessionHost,
  course: Course,
  records: BoardRecords,
  { storage, documents }: { storage: Storage; documents: DocumentSource },
): Promise<Write[]> => {
  const own = await storage.documentNames(host.id, "own");
  const report = reportOf({ file: host.file, course, seats: [...host.seats.values()], records, arrangements: host.board.arrangements });
  return [
    { type: "deleteDocuments", sessionId: host.id, kind: "anonymous" },
    ...(await draftlessOwnDocuments(own, documents)),
    { type: "putReport", sessionId: host.id, version: course.reportVersion, reportJson: JSON.stringify(report) },
  ];
};
