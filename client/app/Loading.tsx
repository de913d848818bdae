import { commonTexts } from "@samenspel/shared/text/common";
import { useText } from "../live/language.ts";
import { Mark } from "../ui/Logo.tsx";
import styles from "./Loading.module.css";

/** Between two screens; it shows itself only when the wait is long enough to notice. */
export function Loading() {
  const t = useText(commonTexts);
  return (
    <main className={styles.loading} id="main" tabIndex={-1}>
      <Mark />
      <span role="status">{t("state.loading")}</span>
    </main>
  );
}
