import type { VoteBlock } from "@samenspel/shared/domain/block";
import { consentForm } from "./consent-form.ts";
import { dotsForm } from "./dots-form.tsx";
import { importanceForm } from "./importance-form.ts";
import { matrixForm } from "./matrix-form.tsx";
import { pointsForm } from "./points-form.tsx";
import { rankForm } from "./rank-form.ts";
import { scaleForm } from "./scale-form.tsx";
import type { VoteForm } from "./vote-form.ts";

type Method = VoteBlock["method"];

/** How every method is prepared, in the order of the menu. A new one is a file of its own and a line here. */
const VOTE_FORMS: { readonly [Each in Method]: VoteForm<Extract<VoteBlock, { method: Each }>> } = {
  importance: importanceForm,
  scale: scaleForm,
  dots: dotsForm,
  rank: rankForm,
  points: pointsForm,
  matrix: matrixForm,
  consent: consentForm,
};

export const VOTE_METHODS = Object.keys(VOTE_FORMS) as readonly Method[];

export const isVoteMethod = (word: string): word is Method => Object.hasOwn(VOTE_FORMS, word);

/** The form of a method; it only ever meets blocks of that method, which is why the table may be read so. */
export const voteForm = (method: Method): VoteForm => VOTE_FORMS[method] as unknown as VoteForm;
