import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { SessionLinks } from "@samenspel/shared/protocol/http-api";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { useText } from "../../live/language.ts";
import { Panel } from "../../ui/Panel.tsx";
import { LinkRow } from "./LinkRow.tsx";
import styles from "./SessionLinks.module.css";

interface TafelLinksProps {
  readonly file: SessionFile;
  readonly links: SessionLinks;
}

/** Per tafel a link for each of its facilitators. */
export function TafelLinks({ file, links }: TafelLinksProps) {
  const t = useText(organiserTexts);
  if (file.tafels.length === 0) return null;
  const address = links.facilitatorUrl.replace(/#.*$/, "");
  return (
    <Panel className={styles.section} aria-labelledby="tafel-links">
      <h2 id="tafel-links">{t("links.tafels")}</h2>
      <p className={styles.text}>{t("links.tafelsText")}</p>
      {file.tafels.map((tafel) => (
        <div key={tafel.id} className={styles.tafel}>
          <h3>{tafel.title}</h3>
          {(links.tafelKeys[tafel.id] ?? []).map((key, index) => {
            const facilitator = tafel.facilitators[index];
            const who = [facilitator?.role ?? t("links.facilitatorNth", { number: index + 1 }), facilitator?.organisation]
              .filter(Boolean)
              .join(", ");
            return <LinkRow key={key} label={t("links.tafelLabel", { tafel: tafel.title, who })} url={`${address}#${key}`} />;
          })}
        </div>
      ))}
    </Panel>
  );
}
