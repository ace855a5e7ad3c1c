import type { Shop, ShopTx } from "../../core/context.ts";
import { decide } from "../../core/flows/decide.ts";
import { afterTry, type Outcome } from "../../core/flows/delivery.ts";
import { limitsOf } from "../../core/flows/flow.ts";
import { fillWords } from "../../core/flows/message-fields.ts";
import { type Language, languages } from "../../core/language.ts";
import { enrolmentOf } from "../../db/flows/enrolments.ts";
import { callOff, type FlowMessage, handOver, putOff, settleMessage, takeMessage } from "../../db/flows/messages.ts";
import { linkSecret } from "../../db/flows/optouts.ts";
import { seeStanding } from "../../db/flows/standing.ts";
import { flowNow, flowVersion } from "../../db/flows/versions.ts";
import { addTurn } from "../../db/handoff/turns.ts";
import { tellOf } from "../../db/outbox.ts";
import { stoppedFor } from "../../db/stops.ts";
import { flowWords } from "../../prompts/flow-words.ts";
import type { House } from "../shop-context.ts";
import { type Audiences, audienceStanding } from "./audiences.ts";
import { optOutToken } from "./opt-out-link.ts";
import { isReady, type Outlets, type Parcel } from "./outlet.ts";

type Place = { readonly shop: Shop; readonly outlets: Outlets; readonly audiences: Audiences };
/** unknown: it may have been taken; later: put off or to be tried again; gone: another worker has it. */
export type Delivered = "accepted" | "unknown" | "refused" | "called_off" | "later" | "gone";
type Claimed = { readonly parcel: Parcel; readonly tries: number; readonly channel: "email" | "webhook" };

async function parcelOf(
  tx: ShopTx,
  message: FlowMessage,
  { shop, outlets }: Pick<Place, "shop" | "outlets">,
  now: Date,
): Promise<Parcel> {
  const language: Language = languages.find((each) => each === message.language) ?? "en";
  const secret = await linkSecret(tx, now);
  const leaving = {
    shop: shop.id,
    customer: message.customer_id,
    addressHash: message.address_hash,
    message: message.message_id,
    language,
  };
  const link = `${outlets.publicUrl?.replace(/\/+$/, "")}/unsubscribe/${await optOutToken(leaving, secret)}`;
  const footer = fillWords(flowWords(language).footer, { shop: shop.name, link });
  return { id: message.message_id, shop: { id: shop.id, name: shop.name }, message, link, footer };
}

/**
 * Looks once more, with buyer and order held, and marks the message as on its way. A payment, a cancellation, an opt-out or
 * a stop that was committed before this moment calls it off; what is written to the buyer's own conversation is there with it.
 */
async function claim(tx: ShopTx, id: string, place: Place, now: Date): Promise<Claimed | Delivered> {
  const { shop, outlets } = place;
  const stopped = (await stoppedFor(tx)) !== null;
  const message = await takeMessage(tx, id, now);
  if (!message) return "gone";
  const enrolment = await enrolmentOf(tx, message.flow_id, message.transition_key);
  const current = await flowNow(tx, message.flow_id);
  const flow =
    current?.version === message.version ? current.flow : await flowVersion(tx, message.flow_id, message.version);
  const step = flow?.steps[message.step];
  if (!enrolment || !current || !flow || !step) {
    await callOff(tx, id, current?.on ? "flow_changed" : "flow_off", now);
    return "called_off";
  }
  const audience = await audienceStanding(tx, place.audiences, current.flow, message.customer_id);
  const look = { channel: message.channel, now, timezone: shop.timezone, before: [], hold: true };
  const { standing, conversation, buyer } = await seeStanding(tx, { ...enrolment, step: message.step }, look);
  const ready = isReady(outlets, message.channel);
  const decision = decide(
    { flow, step, dueAt: message.step_due_at, now, limits: limitsOf(shop.policies) },
    { ...standing, on: current.on, stopped, heldOut: false, audience, channelReady: ready },
  );
  if (decision.is === "wait") {
    await putOff(tx, id, decision.until, decision.why);
    return "later";
  }
  // Another address than the one it was decided for: whoever has that one may have said no.
  const moved = message.channel !== "widget" && buyer.address !== message.address;
  if (decision.is === "end" || moved) {
    await callOff(tx, id, decision.is === "end" ? decision.why : "no_address", now);
    return "called_off";
  }
  await handOver(tx, id, now);
  const parcel = await parcelOf(tx, message, place, now);
  if (message.channel !== "widget") return { parcel, tries: message.tries + 1, channel: message.channel };
  const text = `${message.body}\n\n${parcel.footer}`;
  await addTurn(tx, conversation ?? "", { by: "agent", person: null, text, clientId: `flow/${id}`, at: now });
  await settleMessage(tx, id, message.tries + 1, { state: "accepted", retryAt: null }, "in the conversation", now);
  return "accepted";
}

/** One try of one message of the outbox. */
export async function deliver(house: House, place: Place, id: string): Promise<Delivered> {
  const data = house.db.shop(place.shop.id);
  const claimed = await data.transaction((tx) => claim(tx, id, place, house.now()));
  if (typeof claimed === "string") return claimed;
  const outlet = place.outlets[claimed.channel];
  const missing: Outcome = { is: "not_accepted", detail: "not set up", forGood: false };
  const outcome = outlet ? await outlet.send(claimed.parcel) : missing;
  return data.transaction(async (tx) => {
    const at = house.now();
    const next = afterTry(outcome, claimed.tries, at);
    if (!(await settleMessage(tx, id, claimed.tries, next, outcome.detail, at))) return "unknown";
    const told = { message: id, flow: claimed.parcel.message.flow_id, detail: outcome.detail };
    if (next.state === "unknown" || next.state === "refused") await tellOf(tx, `flow.${next.state}`, told);
    return next.state === "waiting" || next.state === "sending" ? "later" : next.state;
  });
}
