import type { Block, VoteBlock } from "@samenspel/shared/domain/block";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { useText } from "../../live/language.ts";
import { DraftNumber } from "./DraftNumber.tsx";
import { DraftSelect } from "./DraftSelect.tsx";
import { DraftSwitch } from "./DraftSwitch.tsx";
import { MatrixFields } from "./MatrixFields.tsx";
import { ScaleFields } from "./ScaleFields.tsx";
import { VoteItemFields } from "./VoteItemFields.tsx";

export interface VoteFieldsProps<Of extends VoteBlock = VoteBlock> {
  readonly block: Of;
  readonly path: string;
  readonly onBlock: (block: Block) => void;
}

const IDENTITIES = ["anonymous", "perspective", "name"] as const;
/** Here an answer is a verdict, which a person may lack: "weet ik niet" is an answer too. */
const WITH_DONT_KNOW: readonly VoteBlock["method"][] = ["importance", "scale", "matrix", "consent"];

function MethodFields({ block, path, onBlock }: VoteFieldsProps) {
  const t = useText(organiserTexts);
  switch (block.method) {
    case "scale":
      return <ScaleFields block={block} path={path} onBlock={onBlock} />;
    case "matrix":
      return <MatrixFields block={block} path={path} onBlock={onBlock} />;
    case "dots":
      return (
        <>
          <DraftNumber
            path={`${path}.dots`}
            label={t("vote.dots")}
            min={1}
            value={block.dots}
            onValue={(dots) => onBlock({ ...block, dots })}
          />
          <DraftNumber
            path={`${path}.maxPerItem`}
            label={t("vote.maxPerItem")}
            min={1}
            value={block.maxPerItem}
            onValue={(maxPerItem) => onBlock({ ...block, maxPerItem })}
          />
        </>
      );
    case "points":
      return (
        <DraftNumber
          path={`${path}.points`}
          label={t("vote.points")}
          min={1}
          value={block.points}
          onValue={(points) => onBlock({ ...block, points })}
        />
      );
    default:
      return null;
  }
}

/** What is voted on and how; the question itself is the text of the block. */
export function VoteFields({ block, path, onBlock }: VoteFieldsProps) {
  const t = useText(organiserTexts);
  return (
    <>
      <VoteItemFields block={block} path={path} onBlock={onBlock} />
      <MethodFields block={block} path={path} onBlock={onBlock} />
      <DraftSelect
        path={`${path}.identity`}
        label={t("vote.identity")}
        value={block.identity}
        options={IDENTITIES.map((value) => ({ value, label: t(`identity.${value}`) }))}
        onValue={(identity) => onBlock({ ...block, identity })}
      />
      {WITH_DONT_KNOW.includes(block.method) && (
        <DraftSwitch checked={block.dontKnow ?? false} onChecked={(dontKnow) => onBlock({ ...block, dontKnow })}>
          {t("vote.dontKnow")}
        </DraftSwitch>
      )}
      <DraftSwitch checked={block.why ?? false} onChecked={(why) => onBlock({ ...block, why })}>
        {t("vote.why")}
      </DraftSwitch>
    </>
  );
}
