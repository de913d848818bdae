import { commonTexts } from "@samenspel/shared/text/common";
import { LANGUAGES } from "@samenspel/shared/text/translate";
import { Languages, Menu as MenuIcon, ShieldCheck, Video } from "lucide-react";
import { useState } from "react";
import { Link } from "wouter";
import { SignSwitches } from "../../features/help/SignSwitches.tsx";
import { MessageList } from "../../features/messages/MessageList.tsx";
import { useLanguageStore, useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { useSessionPlace } from "../../live/session-place.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { Picker } from "../../ui/Picker.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import styles from "./Participant.module.css";

/** What is always within reach but seldom needed: signs, messages, language, the call. */
export function MoreMenu() {
  const t = useText(participantTexts);
  const common = useText(commonTexts);
  const { language, choose } = useLanguageStore();
  const place = useSessionPlace();
  const [open, setOpen] = useState(false);
  const call = place?.tafel?.callUrl ?? place?.file.callUrl;
  return (
    <>
      <IconButton label={t("bar.menu")} icon={<MenuIcon />} aria-haspopup="dialog" onClick={() => setOpen(true)} />
      <Sheet open={open} onClose={() => setOpen(false)} title={t("menu.title")} closeLabel={common("action.close")}>
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
        </div>
      </Sheet>
    </>
  );
}
