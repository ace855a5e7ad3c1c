import { z } from "zod";
import { AppError } from "../../core/errors.ts";
import { searchCustomers } from "../../db/customers.ts";
import { defineTool } from "../define-tool.ts";
import { fact } from "../fact-of.ts";

export const findCustomers = defineTool({
  name: "find_customers",
  title: "Find customers",
  description: "Customers by id, name, e-mail, phone or postal code. For the merchant's side only.",
  input: z.object({ text: z.string().min(2), limit: z.int().min(1).max(50).default(10) }),
  output: z.object({ customers: z.array(z.object({ customerId: z.string(), name: z.string().nullable() })) }),
  risk: "read",
  permission: "customers:read",
  merchantOnly: true,
  async handle({ text, limit }, ctx) {
    if (ctx.actor.kind === "buyer") throw new AppError("not_allowed", "Only the shop looks up customers.");
    const rows = await searchCustomers(ctx.data, text.trim(), limit);
    return {
      data: { customers: rows.map((row) => ({ customerId: row.customer_id, name: row.name })) },
      facts: [
        fact("count", "customers found", rows.length, "count", { table: "customers", filter: text, rows: rows.length }),
        ...rows.flatMap((row, index) => [
          fact(`${index}.customer`, "customer id", row.customer_id, "text", {
            table: "customers",
            ids: [row.customer_id],
          }),
          fact(`${index}.name`, "customer name", row.name, "text", { table: "customers", ids: [row.customer_id] }),
        ]),
      ],
    };
  },
});
