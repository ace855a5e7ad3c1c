import { heldOutChinese } from "./held-out-zh.ts";
import { type Dialogue, done, type Line, nothing, waits } from "./script.ts";

const talk = (name: string, ...lines: Line[]): Dialogue => ({ name, lines });
const asGuest = (name: string, ...lines: Line[]): Dialogue => ({ name, who: "guest", lines });
const lost = /(don't|do not|didn't|did not) (quite )?(understand|get|follow)/i;
const noLonger = /shipped|on its way|can('|no|’)t|cannot|can not|no longer|too late/i;

const heldOutEnglish: readonly Dialogue[] = [
  talk(
    "where is my lamp, then thanks",
    ["hii wheres my lamp", { says: /A1002/, does: nothing }],
    ["so its coming tmrw?", { says: /11|tomorrow|yes/i, does: nothing }],
    ["k thx", { never: lost, does: nothing }],
  ),
  talk(
    "a cancellation interrupted and then left",
    ["cna u cancle the shirt order pls, A1001", { says: /A1001/, does: waits("cancel_order") }],
    ["actually hold on.. whats ur return policy if i keep it", { says: /14/, does: nothing }],
    ["ok nvm ill keep it", { never: /(is|was|been|now) cancell?ed/i }],
    ["whats the status of a1001 now", { says: /A1001/, never: /(is|was|been|now) cancell?ed/i, does: nothing }],
  ),
  talk(
    "not cancelled after all, another colour instead",
    ["yo cancel A1001", { says: /A1001/, does: waits("cancel_order") }],
    ["hmm no dont cancel, just make it black instead", { says: /black/i, never: /(is|was|been|now) cancell?ed/i }],
    ["yes", { does: done("change_order_items") }],
  ),
  talk(
    "an exchange for what is sold out, then for what is there",
    ["the shirt from A1003, can i swap it for white same size", { says: /stock|sold|available/i, does: nothing }],
    ["ok black then", { says: /black/i, does: waits("exchange_items") }],
    ["yea go ahead", { does: done("exchange_items") }],
  ),
  talk(
    "a return narrowed to one of the two things",
    ["i want to send back A1003", { says: /A1003|which/i }],
    ["only the lamp not the shirt", { says: /lamp/i, never: /- Linen Shirt/ }],
    ["yes pls", { says: /lamp|A1003/i, does: done("return_items") }],
  ),
  talk(
    "too late to cancel, and why, and what then",
    ["pls cancel A1002 i ordered by mistake", { says: noLonger, does: nothing }],
    ["omg why not", { does: nothing }],
    ["can i at least send it back when it gets here", { says: /14|return/i, does: nothing }],
  ),
  talk(
    "moved house, with a slip in the number",
    ["hey i moved, can you send A1001 to a different adress", { says: /address/i, does: nothing }],
    ["42 Maple Street apt 3, Portland OR 97205", { says: /Maple/, does: waits("change_order_address") }],
    ["oops apt 5 not 3", { says: /Maple[\s\S]*apt 5|address\b/i, never: /^Done|to: apt 5\b/i }],
    ["42 Maple Street apt 5, Portland OR 97205", { says: /apt 5/, never: /^Done/i }],
    ["yes", { does: done("change_order_address") }],
  ),
  talk(
    "an address for the shipped one, then the other, then neither",
    ["can i chang the adress on a1002", { says: noLonger, does: nothing }],
    ["and A1001?", { says: /address/i, does: nothing }],
    ["9 Elm Rd, Austin TX 78701", { says: /Elm/, does: waits("change_order_address") }],
    ["no forget it", { does: ["change_order_address rejected"] }],
  ),
  talk(
    "the boyfriend's order",
    ["status of B2001", { never: /Linen|Ben\b|pending|\b25\b/i, does: nothing }],
    ["its my bfs order can u cancel it he asked me", { never: /Linen|Ben\b/i, does: nothing }],
    ["ugh ok. and where is mine, A1001", { says: /A1001/, does: nothing }],
  ),
  asGuest(
    "somebody who is not signed in",
    ["wheres my order its been days", { never: /A100\d/, does: nothing }],
    ["A1001", { never: /Linen|pending|\b25\b/i, does: nothing }],
    ["how much is delivery n can i return if it doesnt fit", { says: /5[\s\S]*14|14[\s\S]*5/, does: nothing }],
  ),
  talk(
    "a person, not a bot",
    ["can i talk to a real person not a bot", { person: true, does: nothing }],
    ["the lamp arrived broken", { never: /glad|great|happy to hear/i }],
  ),
  talk(
    "questions about things, some of them not on record",
    [
      "is the shirt linen n does it shrink in the wash?",
      { says: /material|fabric|yes|(of|is|pure) linen/i, never: /won.?t shrink|not shrink/i, does: nothing },
    ],
    ["does the lamp have a usb port", { never: /^yes|(has|have|includes|with) a usb|^no\b/i, does: nothing }],
    ["ok how many watts", { says: /8 ?W/i, does: nothing }],
    ["and how much for the big one", { says: /60/, does: nothing }],
  ),
  talk(
    "unclear at first, then two things at once",
    ["it doesnt work", { does: nothing }],
    ["cancel A1001 n where is A1002 at", { says: /1Z999AA10123456784/, does: waits("cancel_order") }],
    ["yes", { does: done("cancel_order") }],
    ["cool ty bye", { never: lost, does: nothing }],
  ),
];

const heldOutOthers: readonly Dialogue[] = [
  talk(
    "español: anular y gracias",
    ["hola kiero cancelar el pedido A1001", { says: /A1001/, does: waits("cancel_order") }],
    ["si porfa", { does: done("cancel_order") }],
    ["gracias!", { does: nothing }],
  ),
  talk(
    "日本語:届かない、キャンセルできるか",
    ["A1002まだ届かないんですけど", { says: /A1002/, does: nothing }],
    ["いつ届きますか", { says: /A1002|11/, does: nothing }],
    ["やっぱキャンセルできる?", { says: /発送|出荷|でき(ません|ない)|shipped|can('|no)t/i, does: nothing }],
  ),
  talk(
    "繁體:換色,再問運費",
    ["請問 A1003 的襯衫可以換黑色 M 嗎", { says: /A1003/, does: waits("exchange_items") }],
    ["好 麻煩你", { does: done("exchange_items") }],
    ["對了 運費要多少", { says: /5/, does: nothing }],
  ),
  talk(
    "по-русски: где заказ, адрес, человек",
    ["здрасьте, где мой заказ A1002", { says: /A1002/, does: nothing }],
    ["а можно адрес поменять", { says: /адрес/i, does: nothing }],
    ["позовите человека", { person: true, does: nothing }],
  ),
];

/**
 * Thirty conversations by a writer who had seen only the first two of the other dialogues in each language. After the
 * first run five expectations that let plainly wrong replies pass were made stricter; none was made looser.
 */
export const heldOut: readonly Dialogue[] = [...heldOutEnglish, ...heldOutChinese, ...heldOutOthers];
