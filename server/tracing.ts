import { context, DiagLogLevel, diag, propagation, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { W3CTraceContextPropagator } from "@opentelemetry/core";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  type SpanProcessor,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from "@opentelemetry/sdk-trace";
import type { Logger } from "pino";
import { version } from "./version.ts";

/** How long the last steps may take to leave when we stop: a collector that is away holds nobody up. */
const farewellMs = 3000;
type Wanted = { readonly endpoint: string; readonly service: string; readonly share: number };

/** Keeps traces and sends them to a collector (OTLP over HTTP, as JSON) until what it returns is called, which sends the rest. */
export function startTracing({ endpoint, service, share }: Wanted, log: Logger): () => Promise<void> {
  const warn = (message: string) => log.warn({ from: "opentelemetry" }, message);
  diag.setLogger({ error: warn, warn, info() {}, debug() {}, verbose() {} }, DiagLogLevel.WARN);
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, "")}/v1/traces` });
  return keepTraces(new BatchSpanProcessor({ exporter }), { service, share });
}

/** The same with any receiver of steps. One at a time in a process: the API behind it is one for all. */
export function keepTraces(receiver: SpanProcessor, { service, share }: Omit<Wanted, "endpoint">): () => Promise<void> {
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ "service.name": service, "service.version": version }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
    spanProcessors: [receiver],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  return async () => {
    const late = new Promise<void>((resolve) => setTimeout(resolve, farewellMs).unref());
    await Promise.race([provider.shutdown().catch(() => {}), late]);
    for (const api of [trace, propagation, context]) api.disable();
  };
}
