import type { Block, ClusterBlock, FilmBlock } from "@samenspel/shared/domain/block";
import { commonTexts } from "@samenspel/shared/text/common";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { useText } from "../../live/language.ts";
import { DraftSelect } from "./DraftSelect.tsx";
import { DraftArea, DraftText } from "./DraftText.tsx";
import styles from "./Editor.module.css";
import { useEditor } from "./editor-context.ts";
import { withText } from "./optional-text.ts";
import { VoteFields } from "./VoteFields.tsx";
import { WriteFields } from "./WriteFields.tsx";

interface BlockFormProps<Of extends Block = Block> {
  readonly block: Of;
  readonly path: string;
  readonly onBlock: (block: Block) => void;
}

function FilmFields({ block, path, onBlock }: BlockFormProps<FilmBlock>) {
  const t = useText(organiserTexts);
  return (
    <>
      <DraftText
        path={`${path}.videoUrl`}
        label={t("film.url")}
        hint={t("film.urlHint")}
        value={block.videoUrl}
        onValue={(videoUrl) => onBlock({ ...block, videoUrl })}
      />
      <DraftArea
        path={`${path}.transcript`}
        label={t("film.transcript")}
        hint={t("film.transcriptHint")}
        value={block.transcript}
        onValue={(transcript) => onBlock({ ...block, transcript })}
      />
    </>
  );
}

function ClusterFields({ block, path, onBlock }: BlockFormProps<ClusterBlock>) {
  const t = useText(organiserTexts);
  const { file } = useEditor();
  const before = file.blocks.slice(0, file.blocks.indexOf(block)).filter(({ kind }) => kind === "write");
  const options = before.map(({ id, title }) => ({ value: id, label: title }));
  const known = options.some(({ value }) => value === block.from);
  return (
    <DraftSelect
      path={`${path}.from`}
      label={t("cluster.from")}
      value={block.from}
      options={known ? options : [{ value: block.from, label: t("vote.items.unknown") }, ...options]}
      onValue={(from) => onBlock({ ...block, from })}
    />
  );
}

function KindFields({ block, path, onBlock }: BlockFormProps) {
  switch (block.kind) {
    case "film":
      return <FilmFields block={block} path={path} onBlock={onBlock} />;
    case "write":
      return <WriteFields block={block} path={path} onBlock={onBlock} />;
    case "cluster":
      return <ClusterFields block={block} path={path} onBlock={onBlock} />;
    case "vote":
      return <VoteFields block={block} path={path} onBlock={onBlock} />;
    default:
      return null;
  }
}

/** Everything of one block that can be changed, its minutes excepted: those stand in its row. */
export function BlockForm({ block, path, onBlock }: BlockFormProps) {
  const t = useText(organiserTexts);
  const common = useText(commonTexts);
  const inQuestionnaire = path.startsWith("questionnaire");
  return (
    <div className={styles.form}>
      <DraftText
        path={`${path}.title`}
        label={t("field.title")}
        value={block.title}
        onValue={(title) => onBlock({ ...block, title })}
      />
      <DraftArea
        path={`${path}.text`}
        label={block.kind === "vote" ? t("vote.question") : t("field.text")}
        hint={block.kind === "vote" ? t("vote.questionHint") : t("field.textHint")}
        optional={common("field.optional")}
        value={block.text}
        onValue={(text) => onBlock(withText(block, "text", text))}
      />
      {!inQuestionnaire && (
        <DraftSelect
          path={`${path}.scope`}
          label={t("scope.label")}
          value={block.scope}
          options={[
            { value: "plenary", label: t("scope.plenary") },
            { value: "tafel", label: t("scope.tafel") },
          ]}
          onValue={(scope) => onBlock({ ...block, scope })}
        />
      )}
      <KindFields block={block} path={path} onBlock={onBlock} />
    </div>
  );
}
