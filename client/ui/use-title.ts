import { useEffect } from "react";

/** Names the page in the tab and for screen readers, before the product's own name. */
export function useTitle(title: string, product: string): void {
  useEffect(() => {
    document.title = `${title} – ${product}`;
  }, [title, product]);
}
