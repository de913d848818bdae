/** The object with an optional text set, or left out when it is empty. */
export function withText<Of extends object, Key extends keyof Of>(of: Of, key: Key, value: string): Of {
  const next = { ...of };
  if (value === "") delete next[key];
  else next[key] = value as Of[Key];
  return next;
}
