import { describe, expect, it } from "vitest";
import { tafelTitle } from "./tafel-title.ts";

describe("the title of a tafel", () => {
  it("has a short name and what it is about", () => {
    expect(tafelTitle("Tafel 1 – Het bereik van solidariteit")).toEqual({
      short: "Tafel 1",
      rest: "Het bereik van solidariteit",
    });
    expect(tafelTitle("Thema 2: Wonen")).toEqual({ short: "Thema 2", rest: "Wonen" });
  });

  it("stays whole without a dash, and when the first part is no name", () => {
    expect(tafelTitle("Jeugd-zorg")).toEqual({ short: "Jeugd-zorg", rest: "" });
    expect(tafelTitle("Een lange zin over wat er speelt – en meer").rest).toBe("");
  });
});
