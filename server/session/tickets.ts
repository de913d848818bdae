import { z } from "zod";
import { hashOf, newSecret } from "./keyring.ts";

const ticketSchema = z.object({
  name: z.string().nullable(),
  perspective: z.string().nullable(),
  tafel: z.string(),
  usedBy: z.string().nullable(),
});
/** A place kept for somebody without a device; used once. */
export type Ticket = z.infer<typeof ticketSchema>;

export const ticketsSchema = z.record(z.string(), ticketSchema);
/** By the hash of the secret that lets its holder in. */
export type Tickets = Readonly<Record<string, Ticket>>;

export const ticketOf = (tickets: Tickets, secret: string): Ticket | undefined => tickets[hashOf(secret)];

/** Keeps a place; the secret is told once and never kept. */
export const withNewTicket = (
  tickets: Tickets,
  { name, perspective, tafel }: { readonly name?: string; readonly perspective?: string; readonly tafel: string },
): { secret: string; tickets: Tickets } => {
  const secret = newSecret();
  const ticket: Ticket = { name: name ?? null, perspective: perspective ?? null, tafel, usedBy: null };
  return { secret, tickets: { ...tickets, [hashOf(secret)]: ticket } };
};

export const withUsedTicket = (tickets: Tickets, secret: string, ticket: Ticket, participantId: string): Tickets => ({
  ...tickets,
  [hashOf(secret)]: { ...ticket, usedBy: participantId },
});

/** Without the name on the ticket that this participant came in with. */
export const withoutNameOf = (tickets: Tickets, participantId: string): Tickets =>
  Object.fromEntries(
    Object.entries(tickets).map(([hash, ticket]) => [hash, ticket.usedBy === participantId ? { ...ticket, name: null } : ticket]),
  );
