import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Menu } from "./Menu.tsx";

const entry = (id: string, onSelect = () => {}) => ({ id, label: `Doe ${id}`, onSelect });
const item = (id: string) => screen.getByRole("menuitem", { name: `Doe ${id}` });
const hasFocus = (element: Element) => waitFor(() => expect(document.activeElement).toBe(element));

describe("a menu", { timeout: 20_000 }, () => {
  afterEach(cleanup);

  it("asks for its entries only when it opens, and tells whether it is open", async () => {
    const entries = vi.fn(() => [entry("een")]);
    render(<Menu label="Meer" entries={entries} />);
    const button = screen.getByRole("button", { name: "Meer", expanded: false });
    expect(button.getAttribute("aria-haspopup")).toBe("true");
    expect(entries).not.toHaveBeenCalled();
    await userEvent.setup().click(button);
    expect(button.getAttribute("aria-expanded")).toBe("true");
    expect(document.getElementById(button.getAttribute("aria-controls") ?? "")).toBe(screen.getByRole("menu", { name: "Meer" }));
    expect(item("een")).toBeDefined();
  });

  it.each([
    ["{Enter}", "een"],
    [" ", "een"],
    ["{ArrowDown}", "een"],
    ["{ArrowUp}", "drie"],
  ])("opens with %s at %s, and gives the focus back on Escape", async (key, first) => {
    render(<Menu label="Meer" entries={["een", "twee", "drie"].map((id) => entry(id))} />);
    const user = userEvent.setup();
    const button = screen.getByRole("button", { name: "Meer" });
    button.focus();
    await user.keyboard(key);
    await waitFor(() => expect(item(first).tabIndex).toBe(0));
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("menu")).toBeNull();
    await hasFocus(button);
  });

  it("does what is chosen, once, and closes", async () => {
    const chosen = vi.fn();
    render(<Menu label="Meer" entries={[entry("een"), entry("twee", chosen)]} />);
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Meer" }));
    await user.click(item("twee"));
    expect(chosen).toHaveBeenCalledOnce();
    expect(screen.queryByRole("menu")).toBeNull();
  });

  it("is not a press on what is around it", async () => {
    const heard = vi.fn();
    render(
      // biome-ignore lint/a11y/noStaticElementInteractions: it stands for something that can be dragged
      <div onMouseDown={heard} onClick={heard} onKeyDown={heard}>
        <Menu label="Meer" entries={[entry("een")]} />
      </div>,
    );
    const user = userEvent.setup();
    const button = screen.getByRole("button", { name: "Meer" });
    await user.pointer([{ keys: "[TouchA]", target: button }]);
    expect(item("een")).toBeDefined();
    await user.keyboard("{Escape}");
    heard.mockClear();
    button.focus();
    await user.keyboard("{Enter}");
    expect(heard).not.toHaveBeenCalled();
  });
});
