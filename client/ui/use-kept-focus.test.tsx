import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, it } from "vitest";
import { useKeptFocus } from "./use-kept-focus.ts";

afterEach(cleanup);

function Page({ whole = false }: { whole?: boolean }) {
  useKeptFocus();
  const [there, setThere] = useState(true);
  const [other, setOther] = useState("leeg");
  return (
    <main aria-label="pagina" tabIndex={-1}>
      {(!whole || there) && (
        <section aria-label="stemming">
          {there && (
            <button type="button" onClick={() => setThere(false)}>
              sluit
            </button>
          )}
        </section>
      )}
      <button type="button" onClick={() => setOther("vol")}>
        {other}
      </button>
    </main>
  );
}

it("the focus of a button that is gone goes to the part it stood in", async () => {
  const user = userEvent.setup();
  render(<Page />);
  await user.tab();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("region", { name: "stemming" })));
});

it("when that part is gone too, the focus goes to what stood around it", async () => {
  const user = userEvent.setup();
  render(<Page whole />);
  await user.tab();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("main")));
});

it("what still stands there keeps the focus, whatever else changes", async () => {
  const user = userEvent.setup();
  render(<Page />);
  await user.click(screen.getByRole("button", { name: "leeg" }));
  await screen.findByText("vol");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "vol" }));
});
