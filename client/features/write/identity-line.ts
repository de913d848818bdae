import type { WriteBlock } from "@samenspel/shared/domain/block";
import type { participantNl } from "@samenspel/shared/text/participant.nl";
import type { Translate } from "@samenspel/shared/text/translate";

interface WriterAsKnown {
  readonly name: string | null;
  readonly perspective: string | null;
}

/** What the group will see of the writer, said before the first letter is typed. */
export const identityLine = (
  t: Translate<typeof participantNl>,
  identity: Exclude<WriteBlock["identity"], "choice">,
  me: WriterAsKnown,
): string => {
  if (identity === "anonymous") return t("write.anonymousLine");
  if (identity === "name") return me.name === null ? t("write.nameless") : t("write.nameLine");
  const line = t("write.perspectiveLine", { perspective: me.perspective ?? t("write.participant") });
  return me.perspective === null ? line : `${line} ${t("write.perspectiveFew")}`;
};
