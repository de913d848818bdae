import { networkInterfaces } from "node:os";

/** Where this server can be opened from: an address of this machine on the local network, or the machine itself. */
export const reachableHost = (host: string): string => {
  if (host !== "0.0.0.0" && host !== "::") return host === "127.0.0.1" || host === "::1" ? "localhost" : host;
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return addresses.find(({ family, internal }) => family === "IPv4" && !internal)?.address ?? "localhost";
};

export const isForTheRoom = (host: string): boolean => !["127.0.0.1", "::1", "localhost"].includes(host);

/** Where the server itself reaches the server: on this machine, whatever stands in between for others. */
export const ownAddress = (host: string, port: number): string => {
  const own = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${own.includes(":") ? `[${own}]` : own}:${port}`;
};
