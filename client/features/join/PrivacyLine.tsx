import { joinTexts } from "@samenspel/shared/text/join";
import { Lock } from "lucide-react";
import { Link } from "wouter";
import { useText } from "../../live/language.ts";
import styles from "./PrivacyLine.module.css";

/** Who sees your name and how long things are kept, in two sentences, with a way to the whole story. */
export function PrivacyLine({ days }: { days: number }) {
  const t = useText(joinTexts);
  return (
    <p className={styles.line}>
      <Lock />
      <span>
        {t("join.privacy")} {t("join.privacyDays", { count: days })} {/* A new tab: what was typed here stays. */}
        <Link href="/gegevens" target="_blank" rel="noopener" className={styles.more ?? ""}>
          {t("join.privacyMore")}
        </Link>
      </span>
    </p>
  );
}
