import { findShop } from "../../db/shops.ts";
import { buyer, merchant } from "../actors.ts";
import { withHouse } from "../open-house.ts";
import { askJson, replyJson } from "../public-answer.ts";
import { type AddCommand, print, type Shared, settle, shared, tell } from "./command.ts";

type AskOptions = Shared & { shop: string; asOf?: string; conversation?: string };
type ReplyOptions = Shared & { shop: string; customer?: string; conversation?: string };

export const addAsk: AddCommand = (program, config) => {
  shared(program.command("ask").description("ask the shop's copilot: one turn of the merchant"))
    .argument("<question>", "what you want to know or to have done, in Chinese or English")
    .requiredOption("--shop <id>", "the shop")
    .option("--as-of <date>", "the last complete day: what 'yesterday' means (default: the shop's local yesterday)")
    .option("--conversation <id>", "go on with an earlier conversation")
    .action((question: string, options: AskOptions) =>
      withHouse(settle(config, options), options.db, async (house) => {
        const shop = await findShop(house.db, options.shop);
        const { takeTurn } = await import("../turns.ts");
        const answer = await takeTurn(house, shop, merchant(), {
          text: question,
          conversation: options.conversation,
          asOf: options.asOf,
        });
        print(options.json ? JSON.stringify(askJson(answer)) : answer.answer);
        if (!options.json) afterwards(answer.conversation, answer.actions);
      }),
    );
};

export const addReply: AddCommand = (program, config) => {
  shared(program.command("reply").description("answer a buyer: one turn of customer service"))
    .argument("<text>", "what the buyer wrote")
    .requiredOption("--shop <id>", "the shop")
    .option("--customer <id>", "who is writing; without it a guest, who sees no orders")
    .option("--conversation <id>", "go on with an earlier conversation")
    .action((text: string, options: ReplyOptions) =>
      withHouse(settle(config, options), options.db, async (house) => {
        const shop = await findShop(house.db, options.shop);
        const { takeTurn } = await import("../turns.ts");
        const actor = buyer(options.customer ?? null);
        const answer = await takeTurn(house, shop, actor, {
          text,
          conversation: options.conversation,
        });
        if (!options.json) print(answer.answer);
        else {
          const { dressAnswer } = await import("../widget/dress-answer.ts");
          const dressed = await dressAnswer(answer, { data: house.db.shop(shop.id), shop, actor });
          print(JSON.stringify(replyJson(answer, dressed)));
        }
        if (!options.json) afterwards(answer.conversation, answer.actions);
      }),
    );
};

function afterwards(conversation: string, actions: readonly { id: string; status: string; summary: string }[]): void {
  for (const action of actions) tell(`[${action.status}] ${action.id} ${action.summary}`);
  tell(`(go on with --conversation ${conversation})`);
}
