import { useEffect, useState } from "react";
import { serverNow } from "./live-store.ts";

/** Now by the server's clock, in ms; renders again every `every` ms. Null stops it: nothing to count. */
export const useServerNow = (every: number | null = 1000): number => {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    if (every === null) return;
    setNow(serverNow());
    const timer = setInterval(() => setNow(serverNow()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
};
