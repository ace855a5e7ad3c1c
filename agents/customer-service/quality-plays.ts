import { ownLanguage } from "../../core/language.ts";
import { getServiceQuality } from "../../tools/service/get-service-quality.ts";
import { listTickets } from "../../tools/service/list-tickets.ts";
import type { Desk } from "../playbook/desk.ts";
import { noData } from "../playbook/no-data.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import type { Play } from "../playbook/play.ts";
import { spanOf } from "../playbook/spans.ts";
import { toSimplified } from "../playbook/understanding/scripts.ts";
import { ticketKindWord } from "./service-words.ts";

const noService = (desk: Desk) =>
  noData(
    desk,
    ["客服质量", "Service quality"],
    ["没有会话数据(conversations.jsonl)", "there are no conversations on record (conversations.jsonl)"],
  );

export const quality: Play = async (brief, desk) => {
  const period = spanOf(brief, desk, 7);
  const called = await desk.call(getServiceQuality, period);
  const data = dataOf<{ conversations: number; open: number; visits: number }>(called);
  if (!data) return refused(called, desk.language) ?? noService(desk);
  const names = [
    "conversations",
    "answered",
    "mean",
    "median",
    "p90",
    "resolved",
    "bot",
    "handed",
    "handoff",
    "open",
    "overdue",
    "verified",
    "unresolved",
    "silent",
    "undecided",
  ];
  return {
    template: "service-quality",
    view: {
      period,
      none: data.conversations === 0,
      visited: data.visits > 0,
      noBot: called.facts.get("bot").value === 0,
      ...Object.fromEntries(names.map((name) => [name, called.facts.get(name)])),
    },
  };
};

const overdueWords = /超时|逾期|过期|到期|\b(?:overdue|past (?:their|its) (?:due )?time|late|past due|expired)\b/iu;
export const tickets: Play = async (brief, desk) => {
  const overdueOnly = overdueWords.test(toSimplified(brief.text));
  const called = await desk.call(listTickets, { overdueOnly });
  const data = dataOf<{ open: number; overdue: number; tickets: { kind: string; status: string; overdue: boolean }[] }>(
    called,
  );
  if (!data) return refused(called, desk.language) ?? noService(desk);
  const { get } = called.facts;
  const rows = data.tickets.map((each, index) => ({
    ...Object.fromEntries(
      ["ticket", "since", "due", "customer", "order", "said", "team"].map((name) => [name, get(`${index}.${name}`)]),
    ),
    why: get(`${index}.why.${ownLanguage(desk.language)}`),
    kind: ticketKindWord(each.kind, desk.language),
    overdueNow: each.overdue,
    taken: each.status === "taken",
  }));
  return {
    template: "service-tickets",
    view: {
      rows,
      overdueOnly,
      none: rows.length === 0,
      open: get("open"),
      taken: get("taken"),
      overdue: get("overdue"),
    },
  };
};
