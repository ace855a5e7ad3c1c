import { allMetrics, type Dimension, type Metric, metricUnits } from "../../core/metrics.ts";
import { type Contract, contracts, splitsOf } from "./contracts.ts";
import type { Basis } from "./measures.ts";

type Terms = { readonly grain: string; readonly window: string; readonly refunds: string; readonly testOrders: string };
const untouched = { refunds: "not touched by them", testOrders: "no order is read" };
const unmarked =
  "none are marked as such by any import format, so none are left out; cancelled orders that were paid stay";

/** What settles a metric besides its formula, by what it counts. */
const terms: Readonly<Record<Basis, Terms>> = {
  visits: {
    grain:
      "a visitor counts once in the whole period, or once in each group it was seen in; by product, a checkout that names none counts for what its visitor put in the cart that day",
    window: "events of the period's days",
    ...untouched,
  },
  sessions: {
    grain: "a session of one day; it belongs to the channel, device and region that it began with",
    window: "events of the period's days; one that runs past midnight is one session on each day",
    ...untouched,
  },
  payments: {
    grain:
      "a payment of an order; an order without payment rows is one payment of its total when it says paid. By product: the lines of an order on the day of its first payment, at their price less discount",
    window: "payments of the period's days (an order paid in parts on two days is an order of each)",
    refunds: "not taken off",
    testOrders: unmarked,
  },
  cohort: {
    grain: "a refund of an order; by product, of its line, or spread over the order's lines by their amounts",
    window: "orders paid in the period, with every refund known so far, whenever it came",
    refunds:
      "each counts unless it was turned down or withdrawn; without an amount, quantity × unit price of its line; an order without refund rows counts its refund payments",
    testOrders: unmarked,
  },
  paybacks: {
    grain: "a refund payment; where an order has none, each of its refunds that stands",
    window: "by the day the money went back (else the refund's end, else its beginning)",
    refunds: "this is what is counted; not those turned down or withdrawn",
    testOrders: unmarked,
  },
  reviews: {
    grain: "a review; channel, device and region are those of its order",
    window: "reviews written on the period's days",
    ...untouched,
  },
  dispatch: {
    grain: "an order; by product, each order once for each product in it",
    window: "orders shipped on the period's days, whenever they were paid",
    refunds: "not touched by them",
    testOrders: unmarked,
  },
  talks: {
    grain: "a conversation, brought by a file or held here; channel, device and region are those of its order",
    window: "conversations whose buyer's first message lies in the period",
    ...untouched,
  },
  stock: {
    grain: "a SKU of an active product",
    window:
      "the newest stock of the 60 days before the period's last 28 up to its last day; sales of these 28 days. Days in stock are told by stock rows; with fewer than two, all count",
    refunds: "goods that came back are not taken off the units sold",
    testOrders: unmarked,
  },
};

const joined = (metric: Metric, part: keyof Terms): string =>
  [...new Set(contracts[metric].basis.map((basis) => terms[basis][part]))].join("; ");

const splitWords = (contract: Contract): string => {
  const splits: readonly Dimension[] = splitsOf(contract);
  return splits.join(", ");
};

function section(metric: Metric): string {
  const contract = contracts[metric];
  const versions = contract.changes.map((change, at) => `; version ${at + 2}: ${change}`).join("");
  return [
    `## ${metric}`,
    "",
    `${contract.formula}.`,
    "",
    `- version: ${contract.version}${versions}`,
    `- unit: ${metricUnits[metric]}`,
    `- counted: ${joined(metric, "grain")}`,
    `- window: ${joined(metric, "window")}`,
    `- split by: ${splitWords(contract)}`,
    `- refunds: ${joined(metric, "refunds")}`,
    `- test orders: ${joined(metric, "testOrders")}`,
    `- needs: ${contract.needs.join(", ")}`,
  ].join("\n");
}

const head = `# Metrics

Written from \`db/metrics/contracts.ts\` and \`contract-terms.ts\` by their test; \`npx vitest run --project unit db/metrics -u\` writes it anew.

Every number says which version of its contract it was made with. A version rises when the meaning changes; a report that was kept under an older one keeps its values and says so.

For all of them: a day is the shop's own, by its time zone; money is in minor units of the shop's currency, in whole; a share is 0 to 1. Days that one side did not measure (docs: gaps of measurement) are left out of both sides and named in the source. A split that no order of the shop records (channel, device or region) is unknown for what orders tell. Outside of what a file reaches the value is unknown, never 0; so is a rate without a denominator. Overlays of changes made here count as if the source said them. Shops that bring only daily aggregates (\`traffic_daily\`) add what they bring: people who came on two days count twice there.
`;

/** docs/metrics.md: every contract in words. */
export const contractPage = (): string => `${head}\n${allMetrics.map(section).join("\n\n")}\n`;
