import { commonTexts } from "@samenspel/shared/text/common";
import { LANGUAGES } from "@samenspel/shared/text/translate";
import { Languages, ShieldCheck, Video } from "lucide-react";
import { Link } from "wouter";
import { EraseData } from "../../features/erase-data/EraseData.tsx";
import { SignSwitches } from "../../features/help/SignSwitches.tsx";
import { MessageList } from "../../features/messages/MessageList.tsx";
import { useLanguageStore, useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { useSessionPlace } from "../../live/session-place.ts";
import { Picker } from "../../ui/Picker.tsx";
import styles from "./Participant.module.css";

/** What the menu of the phone offers. */
export function MoreChoices() {
  const t = useText(participantTexts);
  const common = useText(commonTexts);
  const { language, choose } = useLanguageStore();
  const place = useSessionPlace();
  const call = place?.tafel?.callUrl ?? place?.file.callUrl;
  return (
    <div className={styles.menu}>
      {place?.state.phase === "running" && <SignSwitches />}
      {call !== undefined && (
        <a href={call} target="_blank" rel="noreferrer">
          <Video /> {t("menu.call")}
        </a>
      )}
      <Picker
        label={t("menu.language")}
        icon={<Languages />}
        shown={common(`language.${language}`)}
        value={language}
        onValue={choose}
        options={LANGUAGES.map((value) => ({ value, lang: value, label: common(`language.${value}`) }))}
      />
      <MessageList />
      <Link href="/gegevens">
        <ShieldCheck /> {t("menu.data")}
      </Link>
      <EraseData />
    </div>
  );
}
