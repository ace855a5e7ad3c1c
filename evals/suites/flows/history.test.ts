import { expect, test } from "vitest";
import { stream } from "../../simulator/chance.ts";
import { runHistory } from "./history.ts";
import { judge, type Wrong } from "./judge.ts";
import type { Fault } from "./state.ts";

const wrongsOf = (histories: number, fault: Fault | null): ReadonlySet<Wrong> =>
  new Set(
    Array.from({ length: histories }, (_, at) => judge(runHistory(stream(5, `history ${at}`), 120, fault))).flat(),
  );

test("two workers, payments, opt-outs, edits, crashes and a clock that jumps: nothing goes wrong", () => {
  expect([...wrongsOf(250, null)]).toEqual([]);
});
test("the judges see a shop that does not look again, one that sends again, and one that forgets who is held out", () => {
  expect([...wrongsOf(400, "no_second_look")]).toEqual(
    expect.arrayContaining(["after_payment", "quiet_hours", "while_stopped"]),
  );
  expect([...wrongsOf(250, "sends_again")]).toContain("double");
  expect([...wrongsOf(100, "forgets_held_out")]).toContain("held_out");
});
