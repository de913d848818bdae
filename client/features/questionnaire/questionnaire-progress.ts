/** Which part of the questionnaire this tab is at; so that a reload goes on where it was. Null storage: from the start. */
const keyOf = (participantId: string): string => `samenspel-questionnaire-${participantId}`;

export const keptPart = (participantId: string): number => {
  try {
    return Math.max(0, Number(localStorage.getItem(keyOf(participantId)) ?? 0) || 0);
  } catch {
    return 0;
  }
};

export const keepPart = (participantId: string, part: number): void => {
  try {
    localStorage.setItem(keyOf(participantId), String(part));
  } catch {
    // Then it starts at the first part after a reload; the answers are there anyway.
  }
};
