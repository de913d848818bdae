import { SESSION_LIMITS } from "@samenspel/shared/domain/session-limits";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { useText } from "../../live/language.ts";
import { useEditor } from "./editor-context.ts";
import { Section } from "./Section.tsx";
import { TextList } from "./TextList.tsx";

/** The perspectives people choose from when they take a seat. */
export function PerspectiveSection() {
  const t = useText(organiserTexts);
  const { file, onFile } = useEditor();
  const max = SESSION_LIMITS.perspectives;
  return (
    <Section id="perspectives" title={t("perspectives.title")} text={t("perspectives.text")}>
      <TextList
        path="perspectives"
        legend={t("perspectives.title")}
        legendHidden
        entryLabel={(number) => t("perspectives.entry", { number })}
        addLabel={t("perspectives.add")}
        full={file.perspectives.length >= max ? t("entry.full", { max }) : undefined}
        list={file.perspectives}
        onList={(perspectives) => onFile({ ...file, perspectives })}
      />
    </Section>
  );
}
