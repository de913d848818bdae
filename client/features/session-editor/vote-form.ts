import type { VoteBlock } from "@samenspel/shared/domain/block";
import type { ImportanceVoteBlock } from "@samenspel/shared/domain/vote/importance";
import type { organiserTexts } from "@samenspel/shared/text/organiser";
import type { Translate } from "@samenspel/shared/text/translate";
import type { ComponentType } from "react";

export type OrganiserText = Translate<(typeof organiserTexts)["nl"]>;

export interface VoteFieldsProps<Of extends VoteBlock = VoteBlock> {
  readonly block: Of;
  readonly path: string;
  readonly onBlock: (block: VoteBlock) => void;
}

/** The vote without options of its own: nothing but what every vote has. */
type Base = ImportanceVoteBlock;

/** How one method of voting is prepared: what a new vote begins with, and the fields that are its own. */
export interface VoteForm<Of extends VoteBlock = VoteBlock> {
  readonly minutes: number;
  /** What a vote of this method has beside what every vote has, in the words of `t`: participants read them. */
  start(t: OrganiserText): Pick<Of, "method"> & Omit<Of, keyof Base> & Partial<Pick<Base, "text" | "dontKnow" | "why">>;
  /** Its own fields; null when it has none. */
  readonly Fields: ComponentType<VoteFieldsProps<Of>> | null;
  /** An answer is a verdict, which a person may lack: "weet ik niet" can be an answer too. */
  readonly dontKnow: boolean;
  /** Whether to ask for reasons is a choice. Where it is not, reasons are asked where they are needed. */
  readonly why: boolean;
  /** An own list starts with so many items. */
  readonly items: 1 | 2;
  /** An item is a text of its own, not a few words. */
  readonly longItems: boolean;
}
