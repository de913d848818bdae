import { SESSION_LIMITS } from "@samenspel/shared/domain/session-limits";
import { DIVIDED_SPREAD } from "@samenspel/shared/domain/vote/statistics";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { useText } from "../../live/language.ts";
import { DraftNumber } from "./DraftNumber.tsx";

const USUAL = DIVIDED_SPREAD * 100;
const { least, most } = SESSION_LIMITS.dividedFromPercent;

interface DividedFromProps {
  readonly path: string;
  readonly percent: number | undefined;
  readonly onPercent: (percent: number) => void;
}

/** From which spread the report calls people strongly divided. */
export function DividedFrom({ path, percent = USUAL, onPercent }: DividedFromProps) {
  const t = useText(organiserTexts);
  return (
    <DraftNumber
      path={`${path}.dividedFromPercent`}
      label={t("vote.dividedFrom")}
      hint={t("vote.dividedFromHint", { usual: USUAL })}
      min={least}
      max={most}
      value={percent}
      onValue={onPercent}
    />
  );
}
