import { type Logger, pino } from "pino";

export type { Logger };

/** The log of the server: JSON lines without addresses, names or texts that people wrote. */
export const createLog = (level: string): Logger => pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
