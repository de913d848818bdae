import { commonTexts } from "@samenspel/shared/text/common";
import { useEffect, useState } from "react";
import { useLanguageStore, useText } from "../live/language.ts";
import { openLive } from "../live/live-channel.ts";
import { useLive } from "../live/live-store.ts";
import { ParticipantContext, type ParticipantLink } from "../live/participant-context.ts";
import { participantTexts } from "../live/participant-texts.ts";
import { openPersonalDocuments } from "../live/personal-documents.ts";
import { currentParticipant, type ParticipantSecrets, secretsOf } from "../live/secrets.ts";
import { Writer } from "../live/writer.ts";
import { useTitle } from "../ui/use-title.ts";
import { OutsideView } from "./participant/OutsideView.tsx";
import { ParticipantPage } from "./participant/ParticipantPage.tsx";

/** Who this page is: named in the address (two people on one device), or else who this tab is. Undefined: not known yet. */
function useWho(sessionId: string): ParticipantSecrets | null | undefined {
  const [who, setWho] = useState<ParticipantSecrets | null | undefined>(undefined);
  useEffect(() => {
    let current = true;
    const named = new URLSearchParams(location.search).get("p");
    const asked = named === null ? currentParticipant(sessionId) : secretsOf(sessionId, named);
    void asked.then((secrets) => current && setWho(secrets));
    return () => {
      current = false;
    };
  }, [sessionId]);
  return who;
}

/** Opens everything this participant needs, and closes it when the screen goes. Null while the device's copy is read. */
function useLink(secrets: ParticipantSecrets, onErased: () => void): ParticipantLink | null {
  const [link, setLink] = useState<ParticipantLink | null>(null);
  useEffect(() => {
    const { sessionId, participantId } = secrets;
    const documents = openPersonalDocuments(secrets, onErased);
    const closeLive = openLive({ sessionId, as: "participant", participantId });
    let current = true;
    void documents.loaded.then(() => current && setLink({ documents, writer: new Writer(documents) }));
    return () => {
      current = false;
      closeLive();
      documents.close();
      setLink(null);
    };
  }, [secrets, onErased]);
  return link;
}

function Seated({ secrets, onErased }: { secrets: ParticipantSecrets; onErased: () => void }) {
  const t = useText(participantTexts);
  const link = useLink(secrets, onErased);
  const language = useLive((live) => live.session?.file.language);
  const suggest = useLanguageStore((state) => state.suggest);
  useEffect(() => {
    if (language !== undefined) suggest(language);
  }, [language, suggest]);
  if (link === null) return <OutsideView title={t("connecting.title")} text="" />;
  return (
    <ParticipantContext value={link}>
      <ParticipantPage joinedAt={secrets.joinedAt} />
    </ParticipantContext>
  );
}

/** The screen in a participant's hand, from the questionnaire until after closing. */
export function ParticipantScreen({ sessionId }: { sessionId: string }) {
  const t = useText(participantTexts);
  const common = useText(commonTexts);
  const title = useLive((live) => live.session?.file.title);
  useTitle(title ?? t("page.title"), common("product.name"));
  const who = useWho(sessionId);
  const [erased, setErased] = useState(false);
  const [markErased] = useState(() => () => setErased(true));
  const erasedByServer = useLive((live) => live.error === "erased");
  if (erased || erasedByServer) return <OutsideView title={t("erased.title")} text={t("erased.text")} home />;
  if (who === undefined) return <OutsideView title={t("connecting.title")} text="" />;
  if (who === null) return <OutsideView title={t("ended.title")} text={t("ended.text")} home />;
  return <Seated secrets={who} onErased={markErased} />;
}
