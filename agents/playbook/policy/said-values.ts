import { DateTime } from "luxon";
import type { ShopContext } from "../../../core/context.ts";
import type { OpenConversation } from "../../../core/conversation.ts";
import { presenceAt } from "../../../core/service/hours.ts";
import { planOf } from "../../../core/service/shop-plan.ts";
import { lastReading, type Reading } from "../read-brief.ts";
import type { FactValues } from "./fact.ts";

const yes = (is: boolean) => (is ? "yes" : "no");
const urgent = /急|赶紧|马上|立刻|尽快|火速|urgent|asap|immediately|right now|hurry/i;
const threatens =
  /投诉|举报|12315|工商|消协|起诉|律师|法院|曝光|差评|lawyer|sue\b|court|charge ?back|report you|consumer (?:protection|rights)|bbb\b/i;
const person = /人工|真人|转接|客服人员|human|real person|representative|agent please/i;
const polite = /谢谢|麻烦|请问|辛苦|thank|please/i;

function ofMessage({ brief, language }: Reading): FactValues {
  const { text, slots } = brief;
  return {
    feeling: brief.sentiment,
    language,
    sure: Math.round(100 * brief.confidence),
    length: [...text].length,
    names_order: yes(slots["order_id"] !== undefined),
    names_product: yes(slots["product"] !== undefined || brief.where.product !== undefined),
    gives_address: yes(slots["address"] !== undefined),
    gives_contact: yes(slots["phone"] !== undefined || slots["email"] !== undefined),
    gives_amount: yes(slots["amount"] !== undefined),
    asks: yes(/[??]|吗|呢|怎么|多少|什么|\b(?:what|when|where|how|why|can|do|does|is|are)\b/i.test(text)),
    urgent: yes(urgent.test(text)),
    threatens: yes(threatens.test(text)),
    wants_person: yes(brief.intent === "human_agent" || person.test(text)),
    polite: yes(polite.test(text)),
    has_link: yes(/https?:\/\/|www\./i.test(text)),
    several_wishes: yes(slots["secondary"] !== undefined),
  };
}

/** Hours at which people are at work, from the shop's policies: `{"service_hours": "9-22"}`. Without any, always. */
function atWork(hours: unknown, hour: number): boolean {
  const found = typeof hours === "string" ? /^(\d{1,2})\s*(?:-|–|to|到|至)\s*(\d{1,2})$/.exec(hours.trim()) : null;
  if (!found) return true;
  const [from, to] = [Number(found[1]), Number(found[2])];
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}

function ofMoment({ shop, now }: ShopContext): FactValues {
  const here = DateTime.fromJSDate(now(), { zone: shop.timezone });
  const hour = here.hour + here.minute / 60;
  return {
    hour,
    weekday: here.weekday,
    weekend: yes(here.weekday >= 6),
    service_hours: yes(
      shop.policies["service"] === undefined
        ? atWork(shop.policies["service_hours"], hour)
        : planOf(shop).teams.some((team) => presenceAt(team, now()).is !== "closed"),
    ),
    day_of_month: here.day,
    month: here.month,
  };
}

function ofConversation({ brief }: Reading, open: OpenConversation): FactValues {
  const own = open.turns.filter(({ saidBy }) => saidBy === "buyer");
  const before = lastReading(open.turns);
  const readings = open.turns.map(({ reading }) => reading as { brief?: { intent?: string } } | null); // kept by readBrief
  return {
    turn: own.length + 1,
    asked_before: readings.filter((reading) => reading?.brief?.intent === brief.intent).length,
    answered_before: yes(open.turns.some(({ saidBy }) => saidBy === "agent")),
    form_open: yes(before?.expects !== undefined),
    change_waiting: yes((before?.shown?.length ?? 0) > 0),
    last_intent: before?.brief.intent ?? null,
  };
}

/** What the message, the hour and the conversation say by themselves: no look into the shop's data. */
export const saidValues = (reading: Reading, open: OpenConversation, ctx: ShopContext): FactValues => ({
  intent: reading.brief.intent,
  ...ofMessage(reading),
  ...ofMoment(ctx),
  ...ofConversation(reading, open),
});
