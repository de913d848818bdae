import { commonTexts } from "@samenspel/shared/text/common";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { useState } from "react";
import { useText } from "../../live/language.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { useTitle } from "../../ui/use-title.ts";
import styles from "./Account.module.css";
import { AccountForm } from "./AccountForm.tsx";

/** An account for somebody else, who hears the password from you. */
export function AddColleague() {
  const t = useText(organiserTexts);
  const common = useText(commonTexts);
  const [made, setMade] = useState<string | null>(null);
  useTitle(t("colleague.title"), common("product.name"));
  return (
    <Panel className={styles.panel}>
      <h1>{t("colleague.title")}</h1>
      <p>{t("colleague.text")}</p>
      {made !== null && <Notice tone="done">{t("colleague.made", { name: made })}</Notice>}
      <AccountForm
        submitLabel={t("colleague.go")}
        passwordHint={t("colleague.passwordHint")}
        onMade={({ name }) => setMade(name)}
      />
    </Panel>
  );
}
