import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useShop } from "../../api/shop.tsx";
import type { Imported } from "../../api/types.ts";
import { type Left, pickFiles } from "./pick-files.ts";
import { type HowFar, sendFiles } from "./send-files.ts";

type State =
  | { readonly is: "idle" | "stopped" }
  | { readonly is: "running"; readonly far: HowFar }
  | { readonly is: "failed"; readonly error: unknown }
  | { readonly is: "done"; readonly result: Imported };

/** One import at a time. `known`: the names that files may have; null where they could not be asked for. */
export function useImport() {
  const { shop } = useShop();
  const client = useQueryClient();
  const [state, setState] = useState<State>({ is: "idle" });
  const [left, setLeft] = useState<readonly Left[]>([]);
  const work = useRef<AbortController | null>(null);
  async function begin(files: readonly File[], known: readonly string[] | null) {
    if (files.length === 0) return;
    const { take, leave } = known ? pickFiles(files, known) : { take: files, leave: [] };
    setLeft(leave);
    setState({ is: "idle" });
    if (take.length === 0) return;
    const abort = new AbortController();
    work.current = abort;
    const tell = (far: HowFar) => setState({ is: "running", far });
    tell({ stage: "sending", part: 0, file: "", rows: 0 });
    try {
      setState({ is: "done", result: await sendFiles(shop.id, take, tell, abort.signal) });
    } catch (error) {
      setState(abort.signal.aborted ? { is: "stopped" } : { is: "failed", error });
    }
    await client.invalidateQueries({ queryKey: [shop.id] });
  }
  return {
    state,
    left,
    begin: (files: readonly File[], known: readonly string[] | null) => void begin(files, known),
    stop: () => work.current?.abort(),
  };
}
