import { type Dialogue, done, nothing, waits } from "./script.ts";

export const english: readonly Dialogue[] = [
  {
    name: "an order is told with its parcel, and the follow-up leans on it",
    lines: [
      ["where is order A1002?", { says: /A1002[\s\S]*1Z999AA10123456784/, does: nothing }],
      ["when will it arrive?", { says: /A1002/, does: nothing }],
    ],
  },
  {
    name: "a cancellation is shown, agreed to and done once",
    lines: [
      ["I want to cancel A1001", { says: /A1001/, does: waits("cancel_order") }],
      ["yes", { does: done("cancel_order") }],
      ["yes", { does: nothing }],
      ["cancel A1001", { says: /already cancelled/i, does: nothing }],
    ],
  },
  {
    name: "a no leaves everything as it was",
    lines: [
      ["please cancel order A1001", { does: waits("cancel_order") }],
      ["no", { says: /nothing was changed/i, does: ["cancel_order rejected"] }],
      ["where is A1001?", { says: /pending/ }],
    ],
  },
  {
    name: "a brown one, no, black: the change of mind counts",
    lines: [
      ["I'd like to change the shirt in A1001", { does: nothing }],
      ["a brown one... no, black", { says: /black/ }],
      ["size L", { does: waits("change_order_items"), says: /L \/ black/ }],
      ["yes", { does: done("change_order_items") }],
    ],
  },
  {
    name: "a correction at the moment of the yes makes a new proposal, and only that one is done",
    lines: [
      ["change the shirt in A1001 to black, size M", { does: waits("change_order_items"), says: /black/ }],
      ["actually white, size L", { does: waits("change_order_items"), says: /white/ }],
      ["yes", { does: done("change_order_items") }],
      ["where is A1001?", { says: /A1001/ }],
    ],
  },
  {
    name: "an option that is out of stock is not offered",
    lines: [["change the shirt in A1001 to white size M", { never: /→[^\n]*white[^\n]*M\b/, does: nothing }]],
  },
  {
    name: "a question in the middle is answered and the form goes on",
    lines: [
      ["I want to return something from A1003", { says: /Linen Shirt[\s\S]*Desk Lamp/ }],
      ["what is your return policy?", { says: /14 days/ }],
      ["the lamp", { says: /Desk Lamp|money|go/, does: waits("return_items") }],
      ["yes", { does: done("return_items") }],
    ],
  },
  {
    name: "another wish breaks the form off",
    lines: [
      ["I want to exchange the shirt in A1003", { does: nothing }],
      ["forget it, cancel A1001 instead", { does: waits("cancel_order"), says: /A1001/ }],
    ],
  },
  {
    name: "somebody else's order does not exist",
    lines: [
      ["where is B2001?", { never: /pending|Linen/, says: /B2001/ }],
      ["cancel B2001", { does: nothing, never: /confirm/i }],
      ["yes", { does: nothing }],
    ],
  },
  {
    name: "a guest is asked to sign in and learns nothing",
    who: "guest",
    lines: [
      ["where is A1001?", { never: /pending|25/, does: nothing }],
      ["cancel it", { does: nothing }],
      ["yes", { does: nothing }],
    ],
  },
  {
    name: "an address is asked for, shown and changed",
    lines: [
      ["change the address of A1001", { says: /address/i, does: nothing }],
      ["12 Rose Lane, Springfield 62704, Ann, 555-0100", { does: waits("change_order_address"), says: /12 Rose Lane/ }],
      ["yes please", { does: done("change_order_address") }],
    ],
  },
  {
    name: "an address at the wrong moment is refused with the reason",
    lines: [
      ["change the address of A1002 to 12 Rose Lane, Springfield 62704", { does: nothing, says: /can no longer/ }],
    ],
  },
  { name: "a person when one is wanted", lines: [["can I talk to a human please", { person: true }]] },
  {
    name: "a person in the middle of a form",
    lines: [
      ["I want to return the shirt from A1003", {}],
      ["just give me a person", { person: true, does: nothing }],
    ],
  },
  {
    name: "what is not on record is not said",
    lines: [["is the linen shirt waterproof?", { never: /\byes\b|is waterproof/i, does: nothing }]],
  },
  {
    name: "what is on record is",
    lines: [["what is the linen shirt made of?", { says: /linen/i }]],
  },
  {
    name: "stock by option",
    lines: [["do you have the linen shirt in white, size M?", { says: /out of stock/i }]],
  },
  {
    name: "two wishes in one message: both are answered, or asked in turn",
    lines: [["where is A1002, and what does shipping cost?", { says: /1Z999AA10123456784[\s\S]*5 dollars/ }]],
  },
  {
    name: "what could mean several things is chosen by number",
    lines: [
      ["the stuff, you know", { says: /Which of these[\s\S]*1\. /, does: nothing }],
      ["2", { never: /Which of these/ }],
    ],
  },
  {
    name: "honesty that it is a machine",
    lines: [["are you a real person?", { says: /assistant|automat|machine/i }]],
  },
  {
    name: "thanks end it",
    lines: [
      ["where is A1002?", {}],
      ["great, thank you!", { says: /welcome/i, does: nothing }],
    ],
  },
  {
    name: "which order, and a bare number answers",
    lines: [
      ["where is my order?", { says: /A1001[\s\S]*A1002|A1003/ }],
      ["A1002", { says: /1Z999AA10123456784/ }],
    ],
  },
  {
    name: "not X but Y",
    lines: [
      ["don't cancel A1001, just change its address", { does: nothing, says: /address/i, never: /confirm: Cancel/i }],
    ],
  },
  {
    name: "a return that is too early says so",
    lines: [["I want to return A1002", { does: nothing }]],
  },
];
