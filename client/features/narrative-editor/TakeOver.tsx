import { CLAIM_LISTS, type ClaimList } from "@samenspel/shared/report/narrative";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import { TextQuote } from "lucide-react";
import { useText } from "../../live/language.ts";
import { Menu } from "../../ui/Menu.tsx";

interface TakeOverProps {
  /** What is taken over, for who hears the button. */
  readonly text: string;
  readonly onTake: (list: ClaimList) => void;
}

/** Takes a line with its sources over as a claim of one's own. */
export function TakeOver({ text, onTake }: TakeOverProps) {
  const t = useText(outcomeTexts);
  return (
    <Menu
      label={t("take.label", { text })}
      variant="bare"
      trigger={
        <>
          <TextQuote /> {t("take.go")}
        </>
      }
      entries={CLAIM_LISTS.map((list) => ({ id: list, label: t(`take.${list}`), onSelect: () => onTake(list) }))}
    />
  );
}
