import type { VoteBlock } from "@samenspel/shared/domain/block";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { createTranslator } from "@samenspel/shared/text/translate";
import { useText } from "../../live/language.ts";
import { DraftSelect } from "./DraftSelect.tsx";
import { DraftSwitch } from "./DraftSwitch.tsx";
import { useEditor } from "./editor-context.ts";
import { withMethod } from "./new-vote.ts";
import { VoteItemFields } from "./VoteItemFields.tsx";
import type { VoteFieldsProps } from "./vote-form.ts";
import { VOTE_METHODS, voteForm } from "./vote-forms.ts";

const IDENTITIES = ["anonymous", "perspective", "name"] as const;
const inLanguage = createTranslator(organiserTexts);

/** What is voted on and how; the question itself is the text of the block. */
export function VoteFields({ block, path, onBlock }: VoteFieldsProps<VoteBlock>) {
  const t = useText(organiserTexts);
  const { file } = useEditor();
  const { Fields, dontKnow, why } = voteForm(block.method);
  return (
    <>
      <DraftSelect
        path={`${path}.method`}
        label={t("vote.method")}
        hint={t(`kindText.${block.method}`)}
        value={block.method}
        options={VOTE_METHODS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onValue={(method) => onBlock(withMethod(block, method, inLanguage(file.language)))}
      />
      <VoteItemFields block={block} path={path} onBlock={onBlock} />
      {Fields !== null && <Fields block={block} path={path} onBlock={onBlock} />}
      <DraftSelect
        path={`${path}.identity`}
        label={t("vote.identity")}
        value={block.identity}
        options={IDENTITIES.map((value) => ({ value, label: t(`identity.${value}`) }))}
        onValue={(identity) => onBlock({ ...block, identity })}
      />
      {dontKnow && (
        <DraftSwitch checked={block.dontKnow ?? false} onChecked={(on) => onBlock({ ...block, dontKnow: on })}>
          {t("vote.dontKnow")}
        </DraftSwitch>
      )}
      {why && (
        <DraftSwitch checked={block.why ?? false} onChecked={(on) => onBlock({ ...block, why: on })}>
          {t("vote.why")}
        </DraftSwitch>
      )}
    </>
  );
}
