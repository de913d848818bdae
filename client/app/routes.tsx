import { lazy } from "react";
import { Redirect, Route, Switch } from "wouter";
import { MissingScreen } from "./MissingScreen.tsx";

// One chunk a screen: a phone loads what its person does, and nothing of the others.
const HomeScreen = lazy(async () => ({ default: (await import("../screens/HomeScreen.tsx")).HomeScreen }));
const JoinScreen = lazy(async () => ({ default: (await import("../screens/JoinScreen.tsx")).JoinScreen }));
const PrivacyScreen = lazy(async () => ({ default: (await import("../screens/PrivacyScreen.tsx")).PrivacyScreen }));
const ParticipantScreen = lazy(async () => ({
  default: (await import("../screens/ParticipantScreen.tsx")).ParticipantScreen,
}));
const FacilitatorScreen = lazy(async () => ({
  default: (await import("../screens/FacilitatorScreen.tsx")).FacilitatorScreen,
}));
const PresenterScreen = lazy(async () => ({
  default: (await import("../screens/PresenterScreen.tsx")).PresenterScreen,
}));
const OrganiserScreen = lazy(async () => ({
  default: (await import("../screens/OrganiserScreen.tsx")).OrganiserScreen,
}));

/** Every address of the product. Keys and tickets stand in the fragment, so that no log ever holds them. */
export function Routes() {
  return (
    <Switch>
      <Route path="/">
        <HomeScreen />
      </Route>
      <Route path="/join/:code?">{({ code }) => <JoinScreen code={code} />}</Route>
      <Route path="/j/:code">{({ code }) => <Redirect to={`/join/${code}${location.search}${location.hash}`} replace />}</Route>
      <Route path="/s/:sessionId">{({ sessionId }) => <ParticipantScreen key={sessionId} sessionId={sessionId} />}</Route>
      <Route path="/leiden/:sessionId">{({ sessionId }) => <FacilitatorScreen key={sessionId} sessionId={sessionId} />}</Route>
      <Route path="/scherm/:sessionId">{({ sessionId }) => <PresenterScreen key={sessionId} sessionId={sessionId} />}</Route>
      <Route path="/organisator/*?">
        <OrganiserScreen />
      </Route>
      <Route path="/gegevens">
        <PrivacyScreen />
      </Route>
      <Route>
        <MissingScreen />
      </Route>
    </Switch>
  );
}
