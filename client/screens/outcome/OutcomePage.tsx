import { commonTexts } from "@samenspel/shared/text/common";
import { errorsTexts } from "@samenspel/shared/text/errors";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import { ArrowLeft } from "lucide-react";
import { Link } from "wouter";
import { ReportContext } from "../../features/outcome/report-context.ts";
import { SourcesProvider } from "../../features/outcome/SourcesProvider.tsx";
import { useReport } from "../../features/outcome/use-report.ts";
import { useText } from "../../live/language.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useTitle } from "../../ui/use-title.ts";
import { OutcomeContent } from "./OutcomeContent.tsx";
import styles from "./OutcomePage.module.css";

export interface OutcomePageProps {
  readonly sessionId: string;
  /** Where the links of this session are; absent for a lead. */
  readonly linksHref?: string;
  /** Goes back to the closed control room. */
  readonly onBack?: () => void;
  /** Goes to the house style; absent for a lead, who has no account. */
  readonly onHouseStyle?: (() => void) | undefined;
  readonly onSignedOut: () => void;
}

/** What came of a closed session: the figures with the notes behind them, and the report's own words. */
export function OutcomePage(props: OutcomePageProps) {
  const { sessionId, linksHref, onBack, onSignedOut } = props;
  const t = useText(outcomeTexts);
  const common = useText(commonTexts);
  const tError = useText(errorsTexts);
  const found = useReport(sessionId, onSignedOut);
  useTitle(found.state === "found" ? t("page.titleOf", { title: found.report.title }) : t("page.title"), common("product.name"));
  const back = (
    <>
      {linksHref !== undefined && (
        <Link href={linksHref} className={styles.back ?? ""}>
          <ArrowLeft /> {t("page.links")}
        </Link>
      )}
      {onBack !== undefined && (
        <Button variant="bare" size="small" icon={<ArrowLeft />} onClick={onBack}>
          {t("page.regie")}
        </Button>
      )}
    </>
  );
  if (found.state === "asking") {
    return (
      <div className={styles.page}>
        <p role="status">{common("state.loading")}</p>
      </div>
    );
  }
  if (found.state === "failed") {
    const early = found.error === "not-closed";
    return (
      <div className={styles.page}>
        {back}
        <h1>{t("page.title")}</h1>
        <Notice
          tone={early ? "info" : "error"}
          action={<Button onClick={found.again}>{early ? t("page.again") : common("action.retry")}</Button>}
        >
          {early ? t("page.notClosed") : tError(found.error)}
        </Notice>
      </div>
    );
  }
  return (
    <ReportContext value={found.report}>
      <SourcesProvider report={found.report}>
        <OutcomeContent {...props} back={back} report={found.report} />
      </SourcesProvider>
    </ReportContext>
  );
}
