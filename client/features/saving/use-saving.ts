import type { SaveStatus } from "../../live/document-connection.ts";
import { useNetwork } from "../../live/network.ts";
import { useParticipant } from "../../live/participant-context.ts";
import { usePersonalDocument } from "../../live/personal-documents.ts";

export interface Saving {
  readonly status: SaveStatus;
  readonly unsaved: number;
  readonly leftOver: readonly string[];
}

/** The worse of two comes first: what one document lacks must not be hidden by the other. */
const ORDER: readonly SaveStatus[] = ["refused", "offline", "busy", "saved"];

/** How everything this participant writes stands with the server. */
export const useSaving = (): Saving => {
  const { documents } = useParticipant();
  const own = usePersonalDocument(documents.own);
  const anonymous = usePersonalDocument(documents.anonymous);
  const network = useNetwork();
  const found = ORDER.find((each) => own.status === each || anonymous.status === each) ?? "busy";
  const status = !network && found !== "refused" ? "offline" : found;
  return { status, unsaved: own.unsaved + anonymous.unsaved, leftOver: [...own.leftOver, ...anonymous.leftOver] };
};
