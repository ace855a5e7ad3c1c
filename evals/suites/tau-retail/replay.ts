import type { Shop, ShopContext } from "../../../core/context.ts";
import { buyer, program } from "../../../server/actors.ts";
import { type House, shopContext } from "../../../server/shop-context.ts";
import { findCustomers } from "../../../tools/customers/find-customers.ts";
import { getCustomerProfile } from "../../../tools/customers/get-customer-profile.ts";
import { approve } from "../../../tools/decide-change.ts";
import type { AnyTool } from "../../../tools/define-tool.ts";
import { getOrder } from "../../../tools/orders/get-order.ts";
import { runTool } from "../../../tools/run-tool.ts";
import { ourTools } from "./our-tools.ts";
import type { Action } from "./task-file.ts";

type Call = { readonly name: string; readonly ok: boolean; readonly error?: string };
export type Replayed = { readonly calls: readonly Call[]; readonly done: readonly string[] };

const failed = (name: string, error: string): Call => ({ name, ok: false, error });
const text = (value: unknown) =>
  String(value ?? "")
    .trim()
    .toLowerCase();

/** Who the customer of a task is: whoever its first actions identify, else whose order or profile is named first. */
export async function customerOf(actions: readonly Action[], house: House, shop: Shop): Promise<string | null> {
  const desk = await shopContext(house, shop, program("identification"));
  for (const { name, arguments: given } of actions) {
    const found = name.startsWith("find_user_id_by_") ? await identify(name, given, desk) : null;
    if (found) return found;
  }
  for (const { arguments: given } of actions) {
    const found = given["user_id"] || given["order_id"] ? await ownerOf(given, desk) : null;
    if (found) return found;
  }
  return null;
}

/** One conversation: the benchmark's calls in their order, through the gate, as the customer who was identified. Each change
 * is proposed first, and its buyer's yes to exactly what was shown is played by us. */
export async function replay(actions: readonly Action[], house: House, shop: Shop): Promise<Replayed> {
  const desk = await shopContext(house, shop, program("identification"));
  const calls: Call[] = [];
  const done: string[] = [];
  let customer: string | null = null;
  for (const { name, arguments: given } of actions) {
    if (name.startsWith("find_user_id_by_")) {
      const found: string | null = await identify(name, given, desk);
      calls.push(found ? { name, ok: true } : failed(name, "No customer fits."));
      customer = found ?? customer;
      continue;
    }
    const ours = ourTools[name];
    if (!ours) {
      // Sums and lists of everything are no actions of a shop: nothing can differ by them.
      calls.push({ name, ok: true });
      continue;
    }
    customer ??= await ownerOf(given, desk);
    const ctx = await shopContext(house, shop, buyer(customer));
    calls.push(await call(name, ours.tool, ours.input(given), ctx, done));
  }
  return { calls, done };
}

async function call(
  name: string,
  tool: AnyTool,
  input: Record<string, unknown>,
  ctx: ShopContext,
  done: string[],
): Promise<Call> {
  const outcome = await runTool(tool, input, ctx);
  if (outcome.status === "refused") return failed(name, outcome.message);
  if (outcome.status === "done" || tool.risk === "read") return { name, ok: true };
  if (outcome.approver !== "buyer") return failed(name, "The buyer's own yes is not enough.");
  try {
    await approve(tool, outcome.proposalId, ctx);
  } catch (error) {
    return failed(name, String(error));
  }
  done.push(outcome.proposalId);
  return { name, ok: true };
}

/** The customer with this e-mail, or with this name at this postal code. */
async function identify(name: string, given: Action["arguments"], desk: ShopContext): Promise<string | null> {
  const byEmail = name === "find_user_id_by_email";
  const found = await runTool(findCustomers, { text: String(given[byEmail ? "email" : "zip"] ?? ""), limit: 50 }, desk);
  if (found.status !== "done") return null;
  const rows = findCustomers.output.parse(found.data).customers;
  const full = `${text(given["first_name"])} ${text(given["last_name"])}`;
  for (const { customerId, name: own } of rows) {
    if (!byEmail && text(own) === full) return customerId;
    if (byEmail && text((await profileOf(customerId, desk))?.email) === text(given["email"])) return customerId;
  }
  return null;
}
async function profileOf(customerId: string, desk: ShopContext) {
  const outcome = await runTool(getCustomerProfile, { customerId }, desk);
  return outcome.status === "done" ? getCustomerProfile.output.parse(outcome.data) : undefined;
}

/** Some tasks begin with a change, the customer being known already: it is whose order or profile is named first. */
async function ownerOf(given: Action["arguments"], desk: ShopContext): Promise<string | null> {
  if (typeof given["user_id"] === "string") return given["user_id"];
  const outcome = await runTool(getOrder, { orderId: String(given["order_id"] ?? "-") }, desk);
  return outcome.status === "done" ? getOrder.output.parse(outcome.data).customerId : null;
}
