import { commonTexts } from "@samenspel/shared/text/common";
import { privacyTexts } from "@samenspel/shared/text/privacy";
import { WelcomeTop } from "../features/join/WelcomeTop.tsx";
import { useText } from "../live/language.ts";
import { PhonePadding, PhoneShell } from "../ui/PhoneShell.tsx";
import { useTitle } from "../ui/use-title.ts";
import styles from "./PrivacyScreen.module.css";

/** What is kept, for how long, and who sees it; in plain words and in the order people ask. */
export function PrivacyScreen() {
  const t = useText(privacyTexts);
  const common = useText(commonTexts);
  useTitle(t("page.title"), common("product.name"));
  return (
    <PhoneShell header={<WelcomeTop />}>
      <PhonePadding>
        <div className={styles.text}>
          <h1>{t("page.title")}</h1>
          <p className={styles.lead}>{t("lead")}</p>
          <h2>{t("asked.title")}</h2>
          <p>{t("asked.text")}</p>
          <h2>{t("name.title")}</h2>
          <p>{t("name.text")}</p>
          <h2>{t("block.title")}</h2>
          <ul>
            <li>{t("block.anonymous")}</li>
            <li>{t("block.perspective")}</li>
            <li>{t("block.name")}</li>
          </ul>
          <h2>{t("anonymous.title")}</h2>
          <p>{t("anonymous.each")}</p>
          <p>{t("anonymous.closing")}</p>
          <p>{t("anonymous.open")}</p>
          <p>{t("anonymous.careful")}</p>
          <h2>{t("draft.title")}</h2>
          <p>{t("draft.text")}</p>
          <h2>{t("votes.title")}</h2>
          <p>{t("votes.text")}</p>
          <h2>{t("kept.title")}</h2>
          <p>{t("kept.text")}</p>
          <h2>{t("device.title")}</h2>
          <p>{t("device.text")}</p>
          <h2>{t("others.title")}</h2>
          <p>{t("others.text")}</p>
          <h2>{t("erase.title")}</h2>
          <p>{t("erase.text")}</p>
          <h2>{t("questions.title")}</h2>
          <p>{t("questions.text")}</p>
        </div>
      </PhonePadding>
    </PhoneShell>
  );
}
