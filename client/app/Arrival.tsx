import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import { useLocation } from "wouter";

/** After going to another screen, reading and tabbing start at its beginning, as after loading a page. */
export function Arrival({ children }: { children: ReactNode }) {
  const [path] = useLocation();
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    scrollTo(0, 0);
    document.getElementById("main")?.focus({ preventScroll: true });
  }, [path]);
  return children;
}
