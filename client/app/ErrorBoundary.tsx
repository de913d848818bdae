import type { ErrorInfo, ReactNode } from "react";
import { Component } from "react";
import { CrashScreen } from "./CrashScreen.tsx";

interface ErrorBoundaryState {
  readonly failed: boolean;
}

/** Shows a way on when a screen fails, a chunk of an older build that is gone included. */
export class ErrorBoundary extends Component<{ children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { failed: true };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    console.error(error, info.componentStack);
  }

  override render() {
    return this.state.failed ? <CrashScreen /> : this.props.children;
  }
}
