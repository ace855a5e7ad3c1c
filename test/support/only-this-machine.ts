import { Socket } from "node:net";

// The whole product answers without a network: a test that leaves this machine fails, whatever it wanted there.
const here = /^(?:localhost|127(?:\.\d+){3}|::1|::ffff:127\..*)$/;
const connect = Socket.prototype.connect;
type Where = { readonly host?: string; readonly path?: string };
/** Node passes (options), (port, host) or an array that holds the options. */
function whereOf(args: readonly unknown[]): Where {
  const [first, second] = args;
  if (Array.isArray(first)) return whereOf(first);
  if (typeof first === "object" && first !== null) return first;
  return typeof second === "string" ? { host: second } : {};
}
Socket.prototype.connect = function connectHere(this: Socket, ...args: unknown[]) {
  const { host, path } = whereOf(args);
  if (path === undefined && host !== undefined && !here.test(host))
    throw new Error(`Tests do not leave this machine: ${host} was asked for.`);
  return connect.apply(this, args as Parameters<typeof connect>); // its overloads are passed through
} as typeof connect;
