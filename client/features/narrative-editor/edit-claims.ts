import type { Claim, ClaimList, Narrative } from "@samenspel/shared/report/narrative";

/** Changes of one list of claims; each leaves the rest of the narrative as it is. */
const withList = (narrative: Narrative, list: ClaimList, change: (claims: readonly Claim[]) => Claim[]): Narrative => ({
  ...narrative,
  [list]: change(narrative[list]),
});

export const addClaim = (narrative: Narrative, list: ClaimList, claim: Claim, at = narrative[list].length): Narrative =>
  withList(narrative, list, (claims) => claims.toSpliced(at, 0, claim));

export const changeClaim = (
  narrative: Narrative,
  list: ClaimList,
  id: string,
  changed: Partial<Pick<Claim, "text" | "sources">>,
): Narrative =>
  withList(narrative, list, (claims) => claims.map((claim) => (claim.id === id ? { ...claim, ...changed } : claim)));

export const removeClaim = (narrative: Narrative, list: ClaimList, id: string): Narrative =>
  withList(narrative, list, (claims) => claims.filter((claim) => claim.id !== id));

/** One place up or down; at the end of the list it stays. */
export const moveClaim = (narrative: Narrative, list: ClaimList, id: string, by: -1 | 1): Narrative =>
  withList(narrative, list, (claims) => {
    const from = claims.findIndex((claim) => claim.id === id);
    const claim = claims[from];
    const to = from + by;
    if (claim === undefined || to < 0 || to >= claims.length) return [...claims];
    return claims.toSpliced(from, 1).toSpliced(to, 0, claim);
  });
