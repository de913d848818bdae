import { SESSION_LIMITS } from "@samenspel/shared/domain/session-limits";
import type { PointsVoteBlock } from "@samenspel/shared/domain/vote/points";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { useText } from "../../live/language.ts";
import { DraftNumber } from "./DraftNumber.tsx";
import type { VoteFieldsProps, VoteForm } from "./vote-form.ts";

function PointsFields({ block, path, onBlock }: VoteFieldsProps<PointsVoteBlock>) {
  const t = useText(organiserTexts);
  return (
    <DraftNumber
      path={`${path}.points`}
      label={t("vote.points")}
      min={1}
      max={SESSION_LIMITS.points}
      value={block.points}
      onValue={(points) => onBlock({ ...block, points })}
    />
  );
}

export const pointsForm: VoteForm<PointsVoteBlock> = {
  minutes: 5,
  start: (t) => ({ method: "points", text: t("vote.text.points"), points: 100 }),
  Fields: PointsFields,
  dontKnow: false,
  why: true,
  items: 2,
  longItems: false,
};
