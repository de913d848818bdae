import { createContext, use, useSyncExternalStore } from "react";
import { type PersonalDocuments, usePersonalDocument } from "./personal-documents.ts";
import type { Writer } from "./writer.ts";

export interface ParticipantLink {
  readonly documents: PersonalDocuments;
  readonly writer: Writer;
}

/** The participant of this page; around every participant screen. */
export const ParticipantContext = createContext<ParticipantLink | null>(null);

export const useParticipant = (): ParticipantLink => {
  const link = use(ParticipantContext);
  if (link === null) throw new Error("outside a participant screen");
  return link;
};

/** The writer of this page; renders again at every keystroke and whenever a document of this participant changes. */
export const useWriter = (): Writer => {
  const { documents, writer } = useParticipant();
  usePersonalDocument(documents.own);
  usePersonalDocument(documents.anonymous);
  useSyncExternalStore(writer.subscribe, writer.getRevision);
  return writer;
};
