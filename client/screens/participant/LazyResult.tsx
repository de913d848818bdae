import { type ComponentProps, lazy, Suspense } from "react";
import type { VoteOutcome } from "../../features/results/VoteOutcome.tsx";

const Outcome = lazy(async () => ({ default: (await import("../../features/results/VoteOutcome.tsx")).VoteOutcome }));

/** A result, drawn by a part of the product that a phone loads when there is one. */
export function LazyResult(props: ComponentProps<typeof VoteOutcome>) {
  return (
    <Suspense fallback={null}>
      <Outcome {...props} />
    </Suspense>
  );
}
