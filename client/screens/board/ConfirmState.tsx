import type { BoardResult } from "@samenspel/shared/documents/board-document";
import type { Place } from "@samenspel/shared/domain/place";
import { findBlock } from "@samenspel/shared/domain/session-blocks";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { VoteResult } from "@samenspel/shared/domain/vote/tally-vote";
import type { LiveState } from "@samenspel/shared/protocol/live-events";
import { boardTexts } from "@samenspel/shared/text/board";
import { Check, Hourglass, MessageCircleQuestion, TriangleAlert } from "lucide-react";
import { useText } from "../../live/language.ts";
import { useLive } from "../../live/live-store.ts";
import { Pill } from "../../ui/Pill.tsx";

interface ConfirmStateProps {
  readonly file: SessionFile;
  readonly state: Pick<LiveState, "order" | "open" | "blocks">;
  readonly place: Place;
  /** Published results, by block. */
  readonly results: ReadonlyMap<string, BoardResult>;
}

/** How "Klopt dit?" stands at a tafel: to come, asked now, or answered. */
export function ConfirmState({ file, state, place, results }: ConfirmStateProps) {
  const t = useText(boardTexts);
  const voted = useLive((live) => live.tafels?.voted);
  const confirms = state.order.flatMap((id) => {
    const block = findBlock(file, id);
    return block?.kind === "confirm" && block.scope === "tafel" ? [{ id, title: block.title }] : [];
  });
  const asked = confirms.findLast(({ id }) => state.blocks[id] !== undefined);
  if (asked === undefined) {
    const next = confirms[0];
    return next === undefined ? null : (
      <Pill tone="quiet" icon={<Hourglass />} bare>
        {t("confirm.later", { title: next.title })}
      </Pill>
    );
  }
  if (state.open.includes(asked.id)) {
    const count = voted?.[asked.id];
    return (
      <Pill tone="info" icon={<MessageCircleQuestion />} bare>
        {t("confirm.asking")} {count !== undefined && t("confirm.count", count)}
      </Pill>
    );
  }
  // Only the server writes boards, with what the tally gives.
  const result = results.get(asked.id) as unknown as VoteResult | undefined;
  const item = result?.method === "confirm" ? result.tafels?.[place]?.items[0] : undefined;
  if (item === undefined) {
    return (
      <Pill tone="quiet" bare>
        {t("confirm.closed")}
      </Pill>
    );
  }
  const { agree, objection } = item.counts;
  return item.confirmed ? (
    <Pill tone="done" icon={<Check />} bare>
      {t("confirm.yes", { agree })}
    </Pill>
  ) : (
    <Pill tone="attention" icon={<TriangleAlert />} bare>
      {t("confirm.no", { agree, objection })}
    </Pill>
  );
}
