import type { SessionDirectory } from "./session-directory.ts";
import type { SessionHost } from "./session-host.ts";

/** The few things that happen by the clock, for one session: the vragenlijst's times, and going back to the plenary. */
const keepTime = async (host: SessionHost, now: number): Promise<void> => {
  const { course, file } = host;
  const { questionnaire } = file;
  if (course.toPlenaryAt !== null && now >= course.toPlenaryAt) await host.byTheClock({ type: "toPlenary", inSeconds: 0 });
  if (questionnaire === undefined) return;
  const [opensAt, closesAt] = [Date.parse(questionnaire.opensAt), Date.parse(questionnaire.closesAt)];
  if (course.phase === "planned" && course.questionnaireClosedAt === null && now >= opensAt && now < closesAt) {
    await host.byTheClock({ type: "openQuestionnaire" });
  }
  // Opened by hand after its planned closing: then a person closes it too.
  const openedInTime = course.questionnaireOpenedAt !== null && course.questionnaireOpenedAt < closesAt;
  if (course.phase === "questionnaire" && openedInTime && now >= closesAt) await host.byTheClock({ type: "closeQuestionnaire" });
};

/** Looks at the clock for every loaded session, until the returned function is called. */
export const startSessionClock = (
  directory: SessionDirectory,
  now: () => number,
  onError: (error: unknown) => void,
): (() => void) => {
  const timer = setInterval(() => {
    Promise.all(directory.loaded().map((host) => keepTime(host, now()))).catch(onError);
  }, 500);
  return () => clearInterval(timer);
};
