import type { Actor, ShopContext } from "../core/context.ts";
import { AppError, type ErrorCode } from "../core/errors.ts";
import type { Fact } from "../core/facts.ts";
import { observeTool } from "../core/observe.ts";
import { onTape } from "../core/tape.ts";
import { type Approver, propose } from "./change-gate.ts";
import type { AnyTool, RowChange } from "./define-tool.ts";

export type ToolOutcome =
  | { status: "done"; data: Record<string, unknown>; facts: readonly Fact[] }
  | {
      status: "awaiting_approval";
      proposalId: string;
      approver: Approver;
      summary: { zh: string; en: string };
      changes: readonly RowChange[];
      facts: readonly Fact[];
    }
  | { status: "refused"; code: ErrorCode; message: string };

/** Who must say yes before a change happens; "never" where this kind of run may only look. */
const approverOf: Record<Actor["kind"], Record<"write" | "money", Approver | "never">> = {
  buyer: { write: "buyer", money: "merchant" },
  merchant: { write: "merchant", money: "merchant" },
  system: { write: "merchant", money: "never" },
};

/** The one gate every caller goes through: parse, permission, risk, run or propose, check the answer. */
export function runTool(tool: AnyTool, rawInput: unknown, ctx: ShopContext): Promise<ToolOutcome> {
  return onTape(ctx, "tool", tool.name, rawInput, () =>
    observeTool(ctx, tool, async () => {
      try {
        return await decide(tool, rawInput, ctx);
      } catch (error) {
        return asRefusal(error, ctx);
      }
    }),
  );
}

async function decide(tool: AnyTool, rawInput: unknown, ctx: ShopContext): Promise<ToolOutcome> {
  const input = parseInput(tool, rawInput);
  const may = mayAsk(tool, ctx.actor);
  if (may !== true) throw new AppError("not_allowed", may);
  if (tool.risk === "read") {
    const { data, facts } = await tool.handle(input, ctx);
    return { status: "done", data: tool.output.parse(data), facts };
  }
  const approver = approverOf[ctx.actor.kind][tool.risk];
  if (approver === "never") throw new AppError("not_allowed", noMoney);
  return { status: "awaiting_approval", ...(await propose(tool, input, approver, ctx)) };
}

const noMoney = "This run may look, and may not move money.";
/** Whether this actor may ask for the tool at all, whatever the input: true, or the sentence why not. */
export function mayAsk(tool: AnyTool, actor: Actor): true | string {
  if (!actor.permissions.has(tool.permission)) return `This needs the permission ${tool.permission}.`;
  if (tool.merchantOnly && actor.kind === "buyer") return "Only the shop can do this.";
  return tool.risk !== "read" && approverOf[actor.kind][tool.risk] === "never" ? noMoney : true;
}

export function parseInput(tool: AnyTool, rawInput: unknown): Record<string, unknown> {
  const parsed = tool.input.safeParse(rawInput);
  if (parsed.success) return parsed.data as Record<string, unknown>; // every tool's input is an object
  const issues: { path: PropertyKey[]; message: string }[] = parsed.error.issues;
  throw new AppError("invalid_input", issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; "));
}

function asRefusal(error: unknown, ctx: ShopContext): ToolOutcome {
  if (error instanceof AppError) return { status: "refused", code: error.code, message: error.message };
  return {
    status: "refused",
    code: "unavailable",
    message: `This could not be done right now (incident ${ctx.incident(error)}).`,
  };
}
