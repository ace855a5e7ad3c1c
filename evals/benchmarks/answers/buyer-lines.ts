const questions = [
  "where is my order?",
  "can I return this within 30 days?",
  "do you have water bottles in stock?",
  "你好",
  "how long does shipping take",
];

/** What a buyer with this order asks, one after the other; buyers differ a little. */
export const linesOf = (order: string, index: number): string[] => [
  `where is ${order}?`,
  ...questions.slice(index % 3),
  `has ${order} been paid?`,
];
