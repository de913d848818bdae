import { commonTexts } from "@samenspel/shared/text/common";
import { joinTexts } from "@samenspel/shared/text/join";
import { Link, useLocation } from "wouter";
import { CodeForm } from "../features/join/CodeForm.tsx";
import { TableScene } from "../features/join/TableScene.tsx";
import { TryExample } from "../features/join/TryExample.tsx";
import { WelcomeTop } from "../features/join/WelcomeTop.tsx";
import { useText } from "../live/language.ts";
import { useTitle } from "../ui/use-title.ts";
import styles from "./HomeScreen.module.css";

/** The front door: your code, a look around, and the way in for organisers. */
export function HomeScreen() {
  const t = useText(joinTexts);
  const common = useText(commonTexts);
  const [, navigate] = useLocation();
  useTitle(t("page.title"), common("product.name"));
  return (
    <div className={styles.page}>
      <header>
        <WelcomeTop />
      </header>
      <main className={styles.main} id="main" tabIndex={-1}>
        <div className={styles.edge}>
          <TableScene view="edge" you={t("you")} word={common("product.name")} />
        </div>
        <div className={styles.whole}>
          <TableScene view="whole" you={t("you")} word={common("product.name")} />
        </div>
        <div className={styles.words}>
          <h1 className={styles.title}>{t("home.title")}</h1>
          <p className={styles.lead}>{t("home.lead")}</p>
          <CodeForm onFound={(code) => navigate(`/join/${code}`)} />
          <TryExample />
        </div>
      </main>
      <footer className={styles.footer}>
        <Link href="/organisator">{t("home.organiser")}</Link>
        <Link href="/gegevens">{t("join.privacyMore")}</Link>
      </footer>
    </div>
  );
}
