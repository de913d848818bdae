import { commonTexts } from "@samenspel/shared/text/common";
import { useText } from "../live/language.ts";
import styles from "./SkipLink.module.css";

/** A button and no link: the fragment of an address may hold a key, and must stay as it is. */
export function SkipLink() {
  const t = useText(commonTexts);
  return (
    <button type="button" className={styles.skip} onClick={() => document.getElementById("main")?.focus()}>
      {t("action.skipToContent")}
    </button>
  );
}
