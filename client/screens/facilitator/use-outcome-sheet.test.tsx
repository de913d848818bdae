import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it } from "vitest";
import { useOutcomeSheet } from "./use-outcome-sheet.ts";

function Sheet() {
  const sheet = useOutcomeSheet();
  return (
    <>
      <button type="button" ref={sheet.opener} aria-expanded={sheet.open} onClick={sheet.toggle}>
        Oogst
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as in the place itself */}
      <div onKeyDown={sheet.onKeyDown}>
        <textarea aria-label="Conclusie 1" />
        <div role="dialog" aria-label="Kies briefjes">
          <input aria-label="Zoek" />
        </div>
      </div>
    </>
  );
}

afterEach(cleanup);

it("closes with Escape, with the focus back on its button, but not when something on top of it was meant", async () => {
  const user = userEvent.setup();
  render(<Sheet />);
  const opener = screen.getByRole("button", { name: "Oogst" });
  await user.click(opener);
  expect(opener.getAttribute("aria-expanded")).toBe("true");
  await user.type(screen.getByRole("textbox", { name: "Zoek" }), "{Escape}");
  expect(opener.getAttribute("aria-expanded")).toBe("true");
  await user.type(screen.getByRole("textbox", { name: "Conclusie 1" }), "Een vast gezicht{Escape}");
  expect(opener.getAttribute("aria-expanded")).toBe("false");
  expect(document.activeElement).toBe(opener);
});
