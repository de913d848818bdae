import { SESSION_LIMITS } from "@samenspel/shared/domain/session-limits";
import { commonTexts } from "@samenspel/shared/text/common";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { LANGUAGES } from "@samenspel/shared/text/translate";
import { useRef } from "react";
import { useText } from "../../live/language.ts";
import { daysBetween, daysLater } from "./amsterdam-time.ts";
import { DraftMoment } from "./DraftMoment.tsx";
import { DraftSelect } from "./DraftSelect.tsx";
import { DraftArea, DraftText } from "./DraftText.tsx";
import { useEditor } from "./editor-context.ts";
import { withText } from "./optional-text.ts";
import { Section } from "./Section.tsx";
import { TextList } from "./TextList.tsx";

/** When the start moves to another day, the questionnaire's moments stay as many days before it. */
function useStart() {
  const { file, onFile } = useEditor();
  /** Half a date is no moment: what counts is how far it is from the last whole one. */
  const lastStart = useRef(file.startsAt);
  return (startsAt: string) => {
    const days = startsAt === "" ? null : daysBetween(lastStart.current, startsAt);
    if (startsAt !== "") lastStart.current = startsAt;
    const { questionnaire } = file;
    if (days === null || questionnaire === undefined) return onFile({ ...file, startsAt });
    const opensAt = daysLater(questionnaire.opensAt, days);
    const closesAt = daysLater(questionnaire.closesAt, days);
    onFile({ ...file, startsAt, questionnaire: { ...questionnaire, opensAt, closesAt } });
  };
}

/** What the session is called, when it is, and what people read beforehand. */
export function AboutSection() {
  const t = useText(organiserTexts);
  const common = useText(commonTexts);
  const { file, onFile } = useEditor();
  const onStart = useStart();
  const optional = common("field.optional");
  return (
    <Section id="about" title={t("about.title")}>
      <DraftText path="title" label={t("about.name")} value={file.title} onValue={(title) => onFile({ ...file, title })} />
      <DraftMoment path="startsAt" label={t("about.start")} hint={t("about.startHint")} value={file.startsAt} onValue={onStart} />
      <DraftSelect
        path="language"
        label={t("about.language")}
        value={file.language}
        options={LANGUAGES.map((value) => ({ value, label: common(`language.${value}`) }))}
        onValue={(language) => onFile({ ...file, language })}
      />
      <DraftArea
        path="intro"
        label={t("about.intro")}
        hint={t("about.introHint")}
        optional={optional}
        value={file.intro}
        onValue={(intro) => onFile(withText(file, "intro", intro))}
      />
      <DraftArea
        path="influence"
        label={t("about.influence")}
        hint={t("about.influenceHint")}
        optional={optional}
        value={file.influence}
        onValue={(influence) => onFile(withText(file, "influence", influence))}
      />
      <DraftText
        path="callUrl"
        type="url"
        label={t("about.callUrl")}
        hint={t("about.callUrlHint")}
        optional={optional}
        value={file.callUrl}
        onValue={(callUrl) => onFile(withText(file, "callUrl", callUrl))}
      />
      <TextList
        path="organisers"
        legend={t("about.organisers")}
        entryLabel={(number) => t("about.organiser", { number })}
        addLabel={t("about.addOrganiser")}
        full={
          file.organisers.length >= SESSION_LIMITS.organisers ? t("entry.full", { max: SESSION_LIMITS.organisers }) : undefined
        }
        list={file.organisers}
        onList={(organisers) => onFile({ ...file, organisers })}
      />
    </Section>
  );
}
