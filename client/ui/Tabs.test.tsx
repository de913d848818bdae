import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, it } from "vitest";
import { Tabs } from "./Tabs.tsx";

afterEach(cleanup);

const tabs = [
  { id: "a", label: "Helder", count: 6, countLabel: "6 briefjes" },
  { id: "b", label: "Vasthouden" },
  { id: "c", label: "Kans" },
] as const;

function Lanes() {
  const [selected, setSelected] = useState<"a" | "b" | "c">("a");
  return (
    <Tabs label="Banen" tabs={tabs} selected={selected} onSelect={setSelected}>
      <p>paneel {selected}</p>
    </Tabs>
  );
}

const selectedTab = () => screen.getByRole("tab", { selected: true });

it("arrow keys choose and move focus, round the corner too", async () => {
  const user = userEvent.setup();
  render(<Lanes />);
  await user.tab();
  expect(document.activeElement).toBe(selectedTab());
  await user.keyboard("{ArrowRight}");
  expect(selectedTab().textContent).toContain("Vasthouden");
  expect(document.activeElement).toBe(selectedTab());
  await user.keyboard("{ArrowLeft}{ArrowLeft}");
  expect(selectedTab().textContent).toContain("Kans");
  await user.keyboard("{Home}");
  expect(selectedTab().textContent).toContain("Helder");
  await user.keyboard("{End}");
  expect(selectedTab().textContent).toContain("Kans");
  expect(document.activeElement).toBe(selectedTab());
});

it("is one stop for the Tab key", async () => {
  const user = userEvent.setup();
  render(
    <>
      <Lanes />
      <button type="button">na</button>
    </>,
  );
  await user.tab();
  await user.tab();
  expect(document.activeElement?.textContent).toBe("na");
});

it("names its panel after the selected tab and says the count in words", async () => {
  const user = userEvent.setup();
  render(<Lanes />);
  expect(screen.getByRole("tabpanel", { name: /^Helder\s*, 6 briefjes$/ }).textContent).toBe("paneel a");
  await user.click(screen.getByRole("tab", { name: "Kans" }));
  expect(screen.getByRole("tabpanel", { name: "Kans" }).textContent).toBe("paneel c");
});
