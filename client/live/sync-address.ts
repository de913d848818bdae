/** Where document connections go: the page's own host. Ids only, never a secret: addresses end up in logs. */
const base = (): string => `${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}`;

export const syncAddress = (sessionId: string): string => `${base()}/sync/${sessionId}`;

export const anonymousAddress = (): string => `${base()}/anonymous`;
