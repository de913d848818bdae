import type { ReactNode } from "react";
import { HelpButton } from "../../features/help/HelpButton.tsx";
import { NewMessages } from "../../features/messages/NewMessages.tsx";
import { ToPlenary } from "../../features/messages/ToPlenary.tsx";
import { PlaceBar } from "../../features/place-bar/PlaceBar.tsx";
import { TimeWarning } from "../../features/place-bar/TimeWarning.tsx";
import { ConnectionNotice } from "../../features/saving/ConnectionNotice.tsx";
import { LeftOver } from "../../features/saving/LeftOver.tsx";
import { useLive } from "../../live/live-store.ts";
import { PhoneShell } from "../../ui/PhoneShell.tsx";
import { MoreMenu } from "./MoreMenu.tsx";
import { MovedNotice } from "./MovedNotice.tsx";

/** Around every view of a session: where you are on top, notices below it, the view, and its dock. */
export function SessionFrame({ dock, children }: { dock?: ReactNode; children: ReactNode }) {
  const running = useLive((live) => live.state?.phase === "running");
  const end = (
    <>
      {running && <HelpButton />}
      <MoreMenu />
    </>
  );
  const header = (
    <>
      <PlaceBar end={end} />
      <ConnectionNotice />
      <LeftOver />
      <NewMessages />
      <TimeWarning />
      <ToPlenary />
      <MovedNotice />
    </>
  );
  return (
    <PhoneShell header={header} dock={dock}>
      {children}
    </PhoneShell>
  );
}
