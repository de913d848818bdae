import { useSyncExternalStore } from "react";
import { DraftStore } from "./draft-store.ts";
import { PersonalDocument, type PersonalState } from "./personal-document.ts";
import { forgetSecrets, type ParticipantSecrets } from "./secrets.ts";
import { anonymousAddress, syncAddress } from "./sync-address.ts";

/** The two documents of one participant on this device, and the keystrokes on their way to them. */
export interface PersonalDocuments {
  readonly participantId: string;
  readonly own: PersonalDocument;
  readonly anonymous: PersonalDocument;
  readonly drafts: DraftStore;
  /** Resolves when what this device kept is read. */
  readonly loaded: Promise<void>;
  /** Connects again what a closed session ended. */
  resume(): void;
  /** Leaves nothing of this person on this device. */
  wipe(): Promise<void>;
  close(): void;
}

/**
 * Opens both documents at once, whatever block is on: when the anonymous connection opens must say nothing.
 * `onErased`: the server erased this person, and this device no longer has anything of them.
 */
export const openPersonalDocuments = (secrets: ParticipantSecrets, onErased: () => void = () => {}): PersonalDocuments => {
  const { sessionId, participantId } = secrets;
  const copy = (kind: string): string => `samenspel:${sessionId}:${kind}:${participantId}`;
  const wipe = async (): Promise<void> => {
    drafts.wipe();
    await Promise.all([own.wipe(), anonymous.wipe(), forgetSecrets(sessionId, participantId)]);
    onErased();
  };
  const erased = (): void => void wipe();
  const own = new PersonalDocument({
    room: { address: syncAddress(sessionId), room: `own/${participantId}` },
    copy: copy("own"),
    key: secrets.ownKey,
    onErased: erased,
  });
  const anonymous = new PersonalDocument({
    room: { address: anonymousAddress(), room: sessionId, protocols: [secrets.anonymousSecret] },
    copy: copy("anonymous"),
    key: secrets.anonymousKey,
    onErased: erased,
  });
  const drafts = new DraftStore(copy("drafts"));
  return {
    participantId,
    own,
    anonymous,
    drafts,
    loaded: drafts.load(),
    resume: () => {
      own.resume();
      anonymous.resume();
    },
    wipe,
    close: () => {
      drafts.close();
      void own.close();
      void anonymous.close();
    },
  };
};

/** What a personal document holds and how it stands with the server; renders again when that changes. */
export const usePersonalDocument = (document: PersonalDocument): PersonalState =>
  useSyncExternalStore(document.subscribe, document.getState);
