import type { OrganiserView } from "@samenspel/shared/protocol/http-api";
import { commonTexts } from "@samenspel/shared/text/common";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { useText } from "../../live/language.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { useTitle } from "../../ui/use-title.ts";
import styles from "./Account.module.css";
import { AccountForm } from "./AccountForm.tsx";

interface SetUpProps {
  /** From the fragment of the one-time link; empty when the link was cut off. */
  readonly token: string;
  readonly onSignedIn: (organiser: OrganiserView) => void;
}

/** The first account of a new server, made with the link that the server wrote when it started. */
export function SetUp({ token, onSignedIn }: SetUpProps) {
  const t = useText(organiserTexts);
  const common = useText(commonTexts);
  useTitle(t("setUp.title"), common("product.name"));
  return (
    <Panel className={styles.panel}>
      <h1>{t("setUp.title")}</h1>
      <p>{t("setUp.text")}</p>
      {token === "" ? (
        <Notice tone="attention" live={false}>
          {t("setUp.noToken")}
        </Notice>
      ) : (
        <AccountForm
          setUpToken={token}
          submitLabel={t("setUp.go")}
          passwordHint={t("account.passwordHint")}
          onMade={onSignedIn}
        />
      )}
    </Panel>
  );
}
