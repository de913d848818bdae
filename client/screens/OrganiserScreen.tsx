import { commonTexts } from "@samenspel/shared/text/common";
import { errorsTexts } from "@samenspel/shared/text/errors";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { Redirect, Route, Router, Switch, useLocation } from "wouter";
import { AddColleague } from "../features/account/AddColleague.tsx";
import { OrganiserTop } from "../features/account/OrganiserTop.tsx";
import { SetUp } from "../features/account/SetUp.tsx";
import { SignIn } from "../features/account/SignIn.tsx";
import { useOrganiser } from "../features/account/use-organiser.ts";
import { forgetDraft, loadDraft } from "../features/session-editor/draft-storage.ts";
import { EditNewSession } from "../features/session-editor/EditNewSession.tsx";
import { EditSession } from "../features/session-editor/EditSession.tsx";
import { leave } from "../features/session-editor/leave-guard.ts";
import { NewSession } from "../features/session-editor/NewSession.tsx";
import { SessionLinksPage } from "../features/session-links/SessionLinksPage.tsx";
import { SessionList } from "../features/session-list/SessionList.tsx";
import { useText } from "../live/language.ts";
import { Button } from "../ui/Button.tsx";
import { DeskShell } from "../ui/DeskShell.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Panel } from "../ui/Panel.tsx";

// The charts and the editor of the report come apart: who prepares a session loads nothing of them.
const OutcomePage = lazy(async () => ({ default: (await import("./outcome/OutcomePage.tsx")).OutcomePage }));

const HouseStylePage = lazy(async () => ({
  default: (await import("../features/house-style/HouseStylePage.tsx")).HouseStylePage,
}));

const HOME = "/organisator";
const SET_UP = `${HOME}/instellen`;
const NEW = `${HOME}/nieuw`;
const COLLEAGUE = `${HOME}/collega`;
const STYLE = `${HOME}/huisstijl`;
const editHref = (id: string) => `${HOME}/sessies/${id}`;
const linksHref = (id: string) => `${HOME}/sessies/${id}/links`;
const outcomeHref = (id: string) => `${HOME}/sessies/${id}/uitkomsten`;

interface SignedInProps {
  /** Whose drafts this device keeps. */
  readonly organiser: string;
  readonly onSignedOut: () => void;
}

function SignedIn({ organiser, onSignedOut }: SignedInProps) {
  const common = useText(commonTexts);
  const [, navigate] = useLocation();
  return (
    <Switch>
      <Route path={HOME}>
        <SessionList
          newHref={NEW}
          hrefs={(id) => ({ edit: editHref(id), links: linksHref(id), outcome: outcomeHref(id) })}
          unsaved={(id) => loadDraft(organiser, id) !== null}
          onCopied={(id) => navigate(editHref(id))}
          onDeleted={(id) => forgetDraft(organiser, id)}
          onSignedOut={onSignedOut}
        />
      </Route>
      <Route path={COLLEAGUE}>
        <AddColleague />
      </Route>
      <Route path={STYLE}>
        <Suspense fallback={<p role="status">{common("state.loading")}</p>}>
          <HouseStylePage onSignedOut={onSignedOut} />
        </Suspense>
      </Route>
      <Route path={NEW}>
        <NewSession organiser={organiser} onDraft={(draft) => navigate(`${NEW}/${draft}`)} />
      </Route>
      <Route path={`${NEW}/:draft`}>
        {({ draft }) => (
          <EditNewSession
            key={draft}
            organiser={organiser}
            draftId={draft}
            onMade={(id) => navigate(linksHref(id), { replace: true })}
            onSignedOut={onSignedOut}
          />
        )}
      </Route>
      <Route path={`${HOME}/sessies/:id`}>
        {({ id }) => (
          <EditSession key={id} organiser={organiser} sessionId={id} linksHref={linksHref(id)} onSignedOut={onSignedOut} />
        )}
      </Route>
      <Route path={`${HOME}/sessies/:id/links`}>
        {({ id }) => (
          <SessionLinksPage
            key={id}
            sessionId={id}
            editHref={editHref(id)}
            outcomeHref={outcomeHref(id)}
            onSignedOut={onSignedOut}
          />
        )}
      </Route>
      <Route path={`${HOME}/sessies/:id/uitkomsten`}>
        {({ id }) => (
          <Suspense fallback={<p role="status">{common("state.loading")}</p>}>
            <OutcomePage
              key={id}
              sessionId={id}
              linksHref={linksHref(id)}
              onHouseStyle={() => navigate(STYLE)}
              onSignedOut={onSignedOut}
            />
          </Suspense>
        )}
      </Route>
      <Route>
        <Redirect to={HOME} replace />
      </Route>
    </Switch>
  );
}

function Organiser() {
  const t = useText(organiserTexts);
  const tOutcome = useText(outcomeTexts);
  const common = useText(commonTexts);
  const tError = useText(errorsTexts);
  const [path, navigate] = useLocation();
  const { account, onSignedIn, onExpired, signOut, askAgain } = useOrganiser();
  // Read once: the token leaves the address as soon as it has been used.
  const [token] = useState(() => location.hash.slice(1));
  const organiser = account.state === "signed-in" ? account.organiser : null;

  const content = (): ReactNode => {
    if (account.state === "asking") {
      return (
        <Panel>
          <p role="status">{common("state.loading")}</p>
        </Panel>
      );
    }
    if (account.state === "failed") {
      return (
        <Panel>
          <h1>{t("page.title")}</h1>
          <Notice tone="error" action={<Button onClick={askAgain}>{common("action.retry")}</Button>}>
            {tError(account.error)}
          </Notice>
        </Panel>
      );
    }
    if (account.state === "signed-in") return <SignedIn organiser={account.organiser.id} onSignedOut={onExpired} />;
    if (path !== SET_UP) {
      return <SignIn setUpNeeded={account.setUpNeeded} expired={account.expired} onSignedIn={onSignedIn} />;
    }
    return (
      <SetUp
        token={token}
        onSignedIn={(made) => {
          onSignedIn(made);
          navigate(HOME, { replace: true });
        }}
      />
    );
  };

  return (
    <DeskShell
      header={
        <OrganiserTop
          name={organiser?.name ?? null}
          home={HOME}
          links={[
            { href: HOME, label: t("top.sessions"), current: path === HOME },
            { href: NEW, label: t("top.new"), current: path.startsWith(NEW) },
            { href: STYLE, label: tOutcome("style.title"), current: path === STYLE },
          ]}
          onColleague={() => navigate(COLLEAGUE)}
          onSignOut={() => leave(() => void signOut())}
        />
      }
    >
      {content()}
    </DeskShell>
  );
}

/** Everything of the organiser, under `/organisator`. */
export function OrganiserScreen() {
  return (
    <Router aroundNav={(navigate, to, options) => leave(() => navigate(to, options))}>
      <Organiser />
    </Router>
  );
}
