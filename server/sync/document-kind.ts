import type { DocumentKind } from "../storage/storage.ts";
import { GUARD_LIMITS, type GuardLimits } from "./guard-limits.ts";
import { ARRANGEMENT_SHAPE, type DocumentShape, GROUPING_SHAPE, OWN_SHAPE } from "./guard-shape.ts";

/** What may stand in a document of this kind, and how much. */
export interface DocumentRules {
  readonly shape: DocumentShape;
  readonly limits: GuardLimits;
}

const personal: DocumentRules = { shape: OWN_SHAPE, limits: GUARD_LIMITS.own };

export const DOCUMENT_RULES: Readonly<Record<DocumentKind, DocumentRules>> = {
  own: personal,
  anonymous: personal,
  grouping: { shape: GROUPING_SHAPE, limits: GUARD_LIMITS.grouping },
  arrangement: { shape: ARRANGEMENT_SHAPE, limits: GUARD_LIMITS.arrangement },
};
