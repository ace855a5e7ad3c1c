import { InMemorySpanExporter, type ReadableSpan, SimpleSpanProcessor } from "@opentelemetry/sdk-trace";
import { keepTraces } from "../../server/tracing.ts";

export type Tree = { readonly name: string; readonly below: Tree[] };
export type KeptTraces = {
  readonly spans: () => readonly ReadableSpan[];
  /** Steps without a parent that was kept, each with what happened below it, in order. */
  readonly trees: () => Tree[];
  forget(): void;
  stop(): Promise<void>;
};

/** Keeps traces in memory. The API behind it is one for the process: stop before another test keeps its own. */
export function tracesInMemory(share = 1): KeptTraces {
  const exporter = new InMemorySpanExporter();
  const stop = keepTraces(new SimpleSpanProcessor({ exporter }), { service: "test", share });
  const spans = () => exporter.getFinishedSpans();
  const time = ({ startTime: [seconds, nanos] }: ReadableSpan) => seconds * 1e9 + nanos;
  const treeOf = (span: ReadableSpan): Tree => ({
    name: span.name,
    below: [...spans()]
      .filter((each) => each.parentSpanContext?.spanId === span.spanContext().spanId)
      .sort((one, two) => time(one) - time(two))
      .map(treeOf),
  });
  return {
    spans,
    trees: () => {
      const known = new Set(spans().map((span) => span.spanContext().spanId));
      return spans()
        .filter(({ parentSpanContext: parent }) => !parent || !known.has(parent.spanId))
        .map(treeOf);
    },
    forget: () => exporter.reset(),
    stop,
  };
}
