import { buyerIntents } from "../../agents/playbook/policy/intents.ts";
import { type PlanFault, readPlan } from "../../core/service/read-plan.ts";
import { ticketKinds } from "../../tools/tickets/kinds.ts";

const kinds = [...new Set([...buyerIntents, ...ticketKinds])];

/** What is to be mended in a service.yaml, by line. The zone of the shop stands in for one that it does not name. */
export const planFaults = (source: string): readonly PlanFault[] => readPlan(source, "UTC", kinds).faults;
