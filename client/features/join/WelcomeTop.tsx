import { commonTexts } from "@samenspel/shared/text/common";
import { LANGUAGES } from "@samenspel/shared/text/translate";
import { Languages } from "lucide-react";
import { Link } from "wouter";
import { useLanguageStore, useText } from "../../live/language.ts";
import { Logo } from "../../ui/Logo.tsx";
import { PhoneTop } from "../../ui/PhoneShell.tsx";
import { Picker } from "../../ui/Picker.tsx";
import { ReadAloudButton } from "../../ui/ReadAloudButton.tsx";
import styles from "./WelcomeTop.module.css";

// innerText leaves out what is not shown, such as a closed dialog.
// biome-ignore lint/performance/useDomNodeTextContent: textContent would read hidden words aloud
const mainText = () => document.getElementById("main")?.innerText ?? "";

/** The top of every screen before you sit down: the mark, reading aloud, the language. */
export function WelcomeTop() {
  const t = useText(commonTexts);
  const language = useLanguageStore((state) => state.language);
  const choose = useLanguageStore((state) => state.choose);
  return (
    <PhoneTop
      start={
        <Link href="/" className={styles.home ?? ""}>
          <Logo name={t("product.name")} />
        </Link>
      }
      end={
        <>
          <ReadAloudButton
            compact
            text={mainText}
            language={language}
            label={t("action.readAloud")}
            stopLabel={t("action.readAloudStop")}
          />
          <Picker
            label={t("language.label")}
            icon={<Languages />}
            shown={language.toUpperCase()}
            value={language}
            onValue={choose}
            options={LANGUAGES.map((value) => ({ value, lang: value, label: t(`language.${value}`) }))}
          />
        </>
      }
    />
  );
}
