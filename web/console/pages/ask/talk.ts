import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { askStreaming } from "../../api/ask-stream.ts";
import { api, got, newId } from "../../api/client.ts";
import { inShop, useShop } from "../../api/shop.tsx";
import type { Answer, AskedTurn } from "../../api/types.ts";

export type Said = {
  readonly key: string;
  readonly question: string;
  /** Who was at work and where they looked, as it happened. */
  readonly agents: readonly string[];
  readonly tools: readonly string[];
  readonly text: string;
  readonly state: "asking" | "answered" | "stopped" | "failed";
  readonly answer?: Answer;
  readonly error?: unknown;
};

/** Questions of a kept conversation with the answers that they got. */
function fromKept(turns: readonly AskedTurn[]): Said[] {
  return turns.flatMap((turn, at) => {
    if (turn.saidBy !== "merchant") return [];
    const reply = turns[at + 1];
    const text = turn.answer?.answer ?? (reply?.saidBy === "agent" ? reply.text : "");
    const answer = turn.answer ? { answer: turn.answer } : {};
    return [
      {
        key: `kept ${turn.turn}`,
        question: turn.text,
        agents: [],
        tools: [],
        text,
        state: "answered" as const,
        ...answer,
      },
    ];
  });
}

/** One conversation with the copilot: what was said, a question on its way, and how to let go of it. `opened` hears the
 * conversation's id once it has one. */
export function useTalk(wanted: string | undefined, opened: (id: string) => void) {
  const { shop } = useShop();
  const client = useQueryClient();
  const [said, setSaid] = useState<readonly Said[]>([]);
  const [trouble, setTrouble] = useState<unknown>(null);
  const here = useRef<string | undefined>(undefined);
  const running = useRef<AbortController | null>(null);

  useEffect(() => {
    if (wanted === here.current) return;
    running.current?.abort();
    here.current = wanted;
    setSaid([]);
    setTrouble(null);
    if (wanted === undefined) return;
    got(
      api.GET("/v1/shops/{shop}/asked/{conversation}", { params: { path: { ...inShop(shop), conversation: wanted } } }),
    ).then(
      (kept) => here.current === wanted && setSaid(fromKept(kept.turns)),
      (error: unknown) => here.current === wanted && setTrouble(error),
    );
  }, [wanted, shop]);
  useEffect(() => () => running.current?.abort(), []);

  const ask = useCallback(
    async (question: string) => {
      if (running.current) return; // a double click is one question
      const controller = new AbortController();
      running.current = controller;
      const key = newId();
      const change = (next: (mine: Said) => Said) =>
        setSaid((all) => all.map((each) => (each.key === key ? next(each) : each)));
      setSaid((all) => [...all, { key, question, agents: [], tools: [], text: "", state: "asking" }]);
      const told = {
        agent: (name: string) => change((mine) => ({ ...mine, agents: [...mine.agents, name] })),
        tool: (name: string) => change((mine) => ({ ...mine, tools: [...mine.tools, name] })),
        delta: (text: string) => change((mine) => ({ ...mine, text: mine.text + text })),
      };
      try {
        const answer = await askStreaming(shop.id, here.current ?? "new", question, told, controller.signal);
        change((mine) => ({ ...mine, answer, text: answer.answer, state: "answered" }));
        if (here.current !== answer.conversation) {
          here.current = answer.conversation;
          opened(answer.conversation);
        }
        void client.invalidateQueries({ queryKey: [shop.id, "asked"] });
      } catch (error) {
        change((mine) => ({ ...mine, state: controller.signal.aborted ? "stopped" : "failed", error }));
      } finally {
        if (running.current === controller) running.current = null;
      }
    },
    [shop.id, client, opened],
  );
  const stop = useCallback(() => running.current?.abort(), []);
  return { said, trouble, ask, stop, busy: said.some(({ state }) => state === "asking") };
}
