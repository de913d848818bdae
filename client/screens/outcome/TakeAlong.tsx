import type { Narrative } from "@samenspel/shared/report/narrative";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import { type ReactNode, useState } from "react";
import type { useNarrative } from "../../features/narrative-editor/use-narrative.ts";
import { OutcomeHead } from "../../features/outcome/OutcomeHead.tsx";
import type { ReportFormat } from "../../features/report-export/download-report.ts";
import { ExportBar } from "../../features/report-export/ExportBar.tsx";
import { UnsourcedDialog } from "../../features/report-export/UnsourcedDialog.tsx";
import { useDownload } from "../../features/report-export/use-download.ts";
import { VersionPanel } from "../../features/report-export/VersionPanel.tsx";
import { useText } from "../../live/language.ts";
import { fileName } from "../../live/save-file.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import type { OutcomePageProps } from "./OutcomePage.tsx";
import { useBareClaims } from "./use-bare-claims.ts";

interface TakeAlongProps extends OutcomePageProps {
  readonly report: Parameters<typeof useBareClaims>[0];
  readonly back: ReactNode;
  readonly narrative: Narrative;
  readonly state: ReturnType<typeof useNarrative>;
  /** Gets the panel of versions, to put it where it belongs. */
  readonly children: (versions: ReactNode) => ReactNode;
}

/** These carry sentences that people will read as said by the group; the rest are data. */
const DOCUMENTS: readonly ReportFormat[] = ["docx", "pdf", "odt", "md", "template"];

/** The head of the page with every way to take the outcome along; what has no source is told first. */
export function TakeAlong(props: TakeAlongProps) {
  const { sessionId, report, back, onHouseStyle, onSignedOut, narrative, state, children } = props;
  const t = useText(outcomeTexts);
  const download = useDownload(onSignedOut);
  const [language, setLanguage] = useState(report.language);
  const bare = useBareClaims(report, narrative);
  const [asked, setAsked] = useState<{ readonly format: ReportFormat | null } | null>(null);
  const name = fileName(report.title);
  const { keeper } = state;

  const make = async (format: ReportFormat, version?: number) => {
    // The document is made of what the server has.
    if (version === undefined) await keeper.flush();
    const wanted = { sessionId, format, language, ...(version === undefined ? {} : { version }) };
    download.download(wanted, `${name}.${format}`);
  };
  const ask = (format: ReportFormat) => {
    if (DOCUMENTS.includes(format) && bare.length > 0) setAsked({ format });
    else void make(format);
  };
  const anyway = asked?.format;

  return (
    <>
      <OutcomeHead back={back}>
        <ExportBar download={download} language={language} onLanguage={setLanguage} onFormat={ask} onHouseStyle={onHouseStyle} />
      </OutcomeHead>
      {bare.length > 0 && (
        <Notice
          tone="attention"
          live={false}
          action={
            <Button size="small" onClick={() => setAsked({ format: null })}>
              {t("claims.look")}
            </Button>
          }
        >
          {t("claims.notice", { count: bare.length })}
        </Notice>
      )}
      {children(
        <VersionPanel
          sessionId={sessionId}
          versions={state.versions}
          settle={() => keeper.flush()}
          onKept={() => void keeper.refresh()}
          onSignedOut={onSignedOut}
          download={download}
          onFormat={(format, version) => void make(format, version)}
        />,
      )}
      <UnsourcedDialog
        open={asked !== null}
        claims={bare}
        onClose={() => setAsked(null)}
        onAnyway={
          anyway === undefined || anyway === null
            ? undefined
            : () => {
                setAsked(null);
                void make(anyway);
              }
        }
      />
    </>
  );
}
