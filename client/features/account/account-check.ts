/** What an account needs, as shared/protocol asks it. */
export const SHORTEST_PASSWORD = 10;
export const LONGEST_NAME = 80;

export interface AccountWords {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export type AccountFault = "name" | "email" | "password";

/** Which fields cannot be right; the server checks again. */
export function accountFaults({ name, email, password }: AccountWords): AccountFault[] {
  const faults: AccountFault[] = [];
  if (name.trim() === "") faults.push("name");
  if (!/^\S+@\S+$/.test(email.trim())) faults.push("email");
  if (password.length < SHORTEST_PASSWORD) faults.push("password");
  return faults;
}
