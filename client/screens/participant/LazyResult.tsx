import { type ComponentProps, lazy, Suspense } from "react";
import type { ResultView } from "../../features/results/ResultView.tsx";

const Result = lazy(async () => ({ default: (await import("../../features/results/ResultView.tsx")).ResultView }));

/** A result, drawn by a part of the product that a phone loads when there is one. */
export function LazyResult(props: ComponentProps<typeof ResultView>) {
  return (
    <Suspense fallback={null}>
      <Result {...props} />
    </Suspense>
  );
}
