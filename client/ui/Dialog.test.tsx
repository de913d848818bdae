import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { Dialog } from "./Dialog.tsx";
import { Menu } from "./Menu.tsx";

type Shown = "first" | "second" | null;

function Page({ role = "dialog" }: { role?: "dialog" | "alertdialog" }) {
  const [shown, show] = useState<Shown>(null);
  return (
    <>
      <button type="button" onClick={() => show("first")}>
        Open
      </button>
      <Menu label="Meer" entries={[{ id: "open", label: "Openen", onSelect: () => show("first") }]} />
      {shown === "first" && (
        <Dialog open role={role} onClose={() => show(null)} title="Eerste" closeLabel="Sluiten">
          <button type="button" onClick={() => show("second")}>
            Verder
          </button>
        </Dialog>
      )}
      <Dialog open={shown === "second"} onClose={() => show(null)} title="Tweede" closeLabel="Sluiten">
        <input aria-label="Naam" />
      </Dialog>
    </>
  );
}

const button = (name: string) => screen.getByRole("button", { name });
const hasFocus = (element: Element) => waitFor(() => expect(document.activeElement).toBe(element));

describe("a dialog", { timeout: 20_000 }, () => {
  afterEach(cleanup);

  it("has the focus and a name, hides the rest, and gives the focus back on Escape", async () => {
    const { container } = render(<Page />);
    const user = userEvent.setup();
    const opener = button("Open");
    await user.click(opener);
    expect(document.activeElement).toBe(screen.getByRole("dialog", { name: "Eerste" }));
    expect(container.getAttribute("aria-hidden")).toBe("true");
    expect(screen.queryByRole("button", { name: "Open" })).toBeNull();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(container.hasAttribute("aria-hidden")).toBe(false);
    await hasFocus(opener);
  });

  it("keeps the Tab key inside, and what takes the focus behind it gives it back", async () => {
    render(<Page />);
    const user = userEvent.setup();
    const opener = button("Open");
    await user.click(opener);
    await user.tab({ shift: true });
    expect(document.activeElement).toBe(button("Verder"));
    await user.tab();
    expect(document.activeElement).toBe(button("Sluiten"));
    await user.tab();
    expect(document.activeElement).toBe(button("Verder"));
    opener.focus();
    expect(document.activeElement).toBe(screen.getByRole("dialog"));
  });

  it("closes on a press beside it, not on one that began inside, and never without the answer it needs", async () => {
    const { rerender } = render(<Page />);
    const user = userEvent.setup();
    await user.click(button("Open"));
    const beside = screen.getByRole("dialog").closest("[data-modal]") ?? document.body;
    await user.pointer([{ keys: "[MouseLeft>]", target: button("Verder") }, { target: beside }, { keys: "[/MouseLeft]" }]);
    expect(screen.queryByRole("dialog")).not.toBeNull();
    await user.click(beside);
    expect(screen.queryByRole("dialog")).toBeNull();
    rerender(<Page role="alertdialog" />);
    await user.click(button("Open"));
    await user.click(screen.getByRole("alertdialog").closest("[data-modal]") ?? document.body);
    expect(screen.queryByRole("alertdialog")).not.toBeNull();
  });

  it("leaves the focus to a field that asks for it, and goes back to where the first of two dialogs was asked for", async () => {
    render(<Page />);
    const user = userEvent.setup();
    const opener = button("Open");
    await user.click(opener);
    await user.click(button("Verder"));
    expect(document.activeElement).toBe(screen.getByRole("dialog", { name: "Tweede" }));
    await user.click(button("Sluiten"));
    await hasFocus(opener);
  });

  it("asked for in a menu gives the focus back to the button of that menu", async () => {
    render(<Page />);
    const user = userEvent.setup();
    const opener = button("Meer");
    opener.focus();
    await user.keyboard("{Enter}");
    await user.click(screen.getByRole("menuitem", { name: "Openen" }));
    expect(document.activeElement).toBe(await screen.findByRole("dialog", { name: "Eerste" }));
    await user.keyboard("{Escape}");
    await hasFocus(opener);
  });
});
