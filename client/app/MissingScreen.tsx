import { commonTexts } from "@samenspel/shared/text/common";
import { Link } from "wouter";
import { useText } from "../live/language.ts";
import { useTitle } from "../ui/use-title.ts";
import styles from "./PlainScreen.module.css";

/** For an address that leads nowhere. */
export function MissingScreen() {
  const t = useText(commonTexts);
  useTitle(t("missing.title"), t("product.name"));
  return (
    <main className={styles.plain} id="main" tabIndex={-1}>
      <h1>{t("missing.title")}</h1>
      <p>{t("missing.text")}</p>
      <Link href="/">{t("missing.home")}</Link>
    </main>
  );
}
