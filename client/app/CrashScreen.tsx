import { commonTexts } from "@samenspel/shared/text/common";
import { RotateCw } from "lucide-react";
import { useText } from "../live/language.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./PlainScreen.module.css";

export function CrashScreen() {
  const t = useText(commonTexts);
  return (
    <main className={styles.plain} id="main" tabIndex={-1} role="alert">
      <h1>{t("crash.title")}</h1>
      <p>{t("crash.text")}</p>
      <Button variant="primary" size="main" icon={<RotateCw />} onClick={() => location.reload()}>
        {t("action.reload")}
      </Button>
    </main>
  );
}
