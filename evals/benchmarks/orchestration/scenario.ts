/** A tool as every subject gets it: the same words, the same schema, the same answer. */
export type ScenarioTool = {
  readonly name: string;
  readonly description: string;
  /** JSON Schema of the arguments. */
  readonly parameters: {
    readonly type: "object";
    readonly properties: Readonly<Record<string, { readonly type: "string" }>>;
    readonly required: readonly string[];
  };
  /** What it answers, as JSON. */
  readonly answer: string;
};
export type ScenarioAgent = { readonly name: string; readonly prompt: string; readonly tools: readonly ScenarioTool[] };
/** Somebody the manager may ask: `analyst` is the one who can answer, the others have no part in this question. */
export type Colleague = { readonly agent: ScenarioAgent; readonly description: string };
export type Scenario = {
  readonly manager: { readonly name: string; readonly prompt: string; readonly colleagues: readonly Colleague[] };
  readonly service: ScenarioAgent;
  readonly questions: { readonly merchant: string; readonly buyer: string };
};

function tool(name: string, description: string, fields: readonly string[], answer: unknown = {}): ScenarioTool {
  return {
    name,
    description,
    parameters: {
      type: "object",
      properties: Object.fromEntries(fields.map((field) => [field, { type: "string" }])),
      required: fields,
    },
    answer: JSON.stringify(answer),
  };
}

const analyst: ScenarioAgent = {
  name: "data_analyst",
  prompt: "You are the shop's data analyst. Find facts with your tools; never guess.",
  tools: [
    tool("get_funnel", "Share of visitors at each step, and the worst step.", ["day"], {
      conversion: [0.031, 0.021],
      worst: "checkout",
      checkout: [0.52, 0.35],
    }),
    tool("find_causes", "Likely causes of a move.", ["metric"], {
      causes: [{ factor: "checkout_failure", where: { device: "ios" }, share: 0.81 }],
    }),
    tool("query_metric", "One metric.", ["metric"]),
    tool("compare_periods", "Two periods.", ["first", "second"]),
    tool("get_stock", "Stock on hand.", ["product"]),
  ],
};
const other = (name: string, prompt: string): ScenarioAgent => ({ name, prompt, tools: [] });

/** One shop, one bad day and one parcel: short, but with the parts a real desk has. */
export const scenario: Scenario = {
  manager: {
    name: "store_manager",
    prompt: "You are the manager of an online shop. Delegate to a colleague, then answer the merchant in brief.",
    colleagues: [
      { agent: analyst, description: "Figures and causes." },
      {
        agent: other("order_handling", "You handle the shop's orders. Answer in brief."),
        description: "Orders and refunds.",
      },
      {
        agent: other("customer_service", "You answer buyers. Answer in brief."),
        description: "Questions of buyers.",
      },
      {
        agent: other("marketing", "You plan the shop's marketing. Answer in brief."),
        description: "Campaigns and coupons.",
      },
    ],
  },
  service: {
    name: "service_desk",
    prompt: "You answer buyers of an online shop. Use your tools and answer in one friendly sentence.",
    tools: [
      tool("get_order", "Status, items and parcel of an order.", ["order"], {
        order: "1042",
        status: "shipped",
        items: ["Steel water bottle"],
        carrier: "SF",
        due: "2026-03-05",
      }),
      tool("search_knowledge", "Find the shop's rules and help texts.", ["query"]),
      tool("hand_over", "Bring in a person from the shop.", ["reason"]),
    ],
  },
  questions: { merchant: "Why did conversion fall yesterday?", buyer: "Where is my order 1042?" },
};
