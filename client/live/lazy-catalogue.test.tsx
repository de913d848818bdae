import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useText } from "./language.ts";
import { lazyCatalogue, loadCatalogues } from "./lazy-catalogue.ts";

// React tells here what it makes of how a component waits.
beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => {}));
afterEach(() => vi.restoreAllMocks());

const TEXTS = { hello: "Dag" };
const lately = () =>
  lazyCatalogue<typeof TEXTS>({
    nl: async () => TEXTS,
    en: async () => TEXTS,
  });

function Greeting({ catalogue }: { readonly catalogue: ReturnType<typeof lately> }) {
  const t = useText(catalogue);
  return <p>{t("hello")}</p>;
}

const shown = (catalogue: ReturnType<typeof lately>) => {
  const element = document.createElement("div");
  const faults: unknown[] = [];
  const root = createRoot(element, { onRecoverableError: (error) => faults.push(error) });
  root.render(<Greeting catalogue={catalogue} />);
  return { element, faults, root };
};

test("a screen waits for its texts, and React has nothing to recover from", async () => {
  const { element, faults, root } = shown(lately());
  await vi.waitFor(() => expect(element.textContent).toBe("Dag"));
  expect(faults).toEqual([]);
  expect(console.error).not.toHaveBeenCalled();
  root.unmount();
});

test("texts that are here already are shown without waiting", async () => {
  const catalogue = lately();
  await Promise.all([loadCatalogues("nl"), loadCatalogues("en")]);
  const { element, faults, root } = shown(catalogue);
  await vi.waitFor(() => expect(element.textContent).not.toBe(""));
  expect(element.textContent).toBe("Dag");
  expect(faults).toEqual([]);
  expect(console.error).not.toHaveBeenCalled();
  root.unmount();
});
