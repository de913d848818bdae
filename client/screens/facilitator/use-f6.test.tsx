import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it } from "vitest";
import { useF6 } from "./use-f6.ts";

let shown = 0;

function Place() {
  const onKeyDown = useF6(() => {
    shown += 1;
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: as in the place itself
    <div onKeyDown={onKeyDown}>
      <div data-part="">
        <button type="button">Briefje 1</button>
        <button type="button">Briefje 2</button>
      </div>
      <div data-part="">
        <div data-closer="">
          <button type="button">Terug naar het bord</button>
        </div>
        <button type="button">Conclusie toevoegen</button>
      </div>
    </div>
  );
}

afterEach(cleanup);

it("F6 goes from the board to where the harvest begins, and back to where one was", async () => {
  const user = userEvent.setup();
  render(<Place />);
  screen.getByRole("button", { name: "Briefje 2" }).focus();
  await user.keyboard("{F6}");
  expect(document.activeElement?.textContent).toBe("Conclusie toevoegen");
  expect(shown).toBe(1);
  await user.keyboard("{F6}");
  expect(document.activeElement?.textContent).toBe("Briefje 2");
  expect(shown).toBe(1);
});
