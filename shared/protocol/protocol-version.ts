/**
 * The version of everything that goes over the wire. It goes up whenever a message, command, event or body changes in a
 * way that an older screen would not understand; the test beside this file fails when the wire changed and this did not.
 */
export const PROTOCOL_VERSION = 1;
