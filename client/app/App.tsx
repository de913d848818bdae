import { Suspense } from "react";
import { AnnouncerProvider } from "../ui/Announcer.tsx";
import { Arrival } from "./Arrival.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Loading } from "./Loading.tsx";
import { Routes } from "./routes.tsx";
import { SkipLink } from "./SkipLink.tsx";

export function App() {
  return (
    <AnnouncerProvider>
      <SkipLink />
      <ErrorBoundary>
        <Suspense fallback={<Loading />}>
          <Arrival>
            <Routes />
          </Arrival>
        </Suspense>
      </ErrorBoundary>
    </AnnouncerProvider>
  );
}
