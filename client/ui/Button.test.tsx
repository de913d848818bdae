import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it } from "vitest";
import { AnnouncerProvider } from "./Announcer.tsx";
import { Button } from "./Button.tsx";

afterEach(cleanup);

it("tells why it does nothing yet, to the eye and to the ear, and does nothing", async () => {
  const user = userEvent.setup();
  const presses: string[] = [];
  render(
    <AnnouncerProvider>
      <Button notYet="Kies eerst een tafel." onClick={() => presses.push("press")}>
        Plaats
      </Button>
    </AnnouncerProvider>,
  );
  const button = screen.getByRole("button", { name: "Plaats" });
  expect(button.getAttribute("aria-disabled")).toBe("true");
  await user.click(button);
  expect(presses).toEqual([]);
  expect(document.getElementById(button.getAttribute("aria-describedby") ?? "")?.textContent).toBe("Kies eerst een tafel.");
  await screen.findByText("Kies eerst een tafel.", { selector: '[role="status"] *' });
});

it("ignores presses while it is busy, and does not submit its form", async () => {
  const user = userEvent.setup();
  const submits: string[] = [];
  render(
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submits.push("submit");
      }}
    >
      <Button type="submit" busy>
        Bewaar
      </Button>
    </form>,
  );
  await user.click(screen.getByRole("button", { name: "Bewaar" }));
  expect(submits).toEqual([]);
});
