import {
  type Attributes,
  context,
  INVALID_TRACEID,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";
import { AppError } from "./errors.ts";

export type { Attributes };
/** One step of the work as a trace shows it. `attributes` is asked only where a trace is kept: ids, names and numbers,
 * never what somebody wrote. */
export type Step = {
  /** A function where the name costs something to find out. */
  readonly name: string | (() => string);
  readonly kind?: "server" | "client" | "consumer";
  /** Kept only as a part of something: alone it begins no trace. */
  readonly onlyBelow?: true;
  attributes(): Attributes;
};
/** Adds what is known only at the end, a better name among it; null where no trace is kept. */
export type Note = ((attributes: Attributes, name?: string) => void) | null;

const kinds = { server: SpanKind.SERVER, client: SpanKind.CLIENT, consumer: SpanKind.CONSUMER } as const;

/** Runs `work` as one step below the step that is running. Without a collector this is the work itself. */
export function inSpan<Result>(step: Step, work: (note: Note) => Promise<Result>): Promise<Result> {
  if (step.onlyBelow && !trace.getActiveSpan()) return work(null);
  const name = typeof step.name === "string" ? step.name : "step";
  // Asked each time: one that was kept would go on with a collector that was taken leave of.
  const span = trace.getTracer("zhanggui").startSpan(name, { kind: step.kind ? kinds[step.kind] : SpanKind.INTERNAL });
  // Nobody listens at all. A step that was only left out by sampling still hands its context on.
  if (span.spanContext().traceId === INVALID_TRACEID) return work(null);
  return context.with(trace.setSpan(context.active(), span), () => recorded(span, step, work));
}

async function recorded<Result>(span: Span, step: Step, work: (note: Note) => Promise<Result>): Promise<Result> {
  if (span.isRecording()) {
    if (typeof step.name === "function") span.updateName(step.name());
    span.setAttributes(step.attributes());
  }
  try {
    return await work((attributes, name) => {
      span.setAttributes(attributes);
      if (name) span.updateName(name);
    });
  } catch (error) {
    // The kind of trouble only: messages quote what people wrote.
    span.setAttributes({ "error.type": troubleOf(error) });
    span.setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  } finally {
    span.end();
  }
}

const troubleOf = (error: unknown) =>
  error instanceof AppError ? error.code : error instanceof Error ? error.name : "_OTHER";

/** Runs `work` below the step that a request or a job came from (W3C `traceparent`), if it names one. */
export function below<Result>(carrier: Readonly<Record<string, unknown>>, work: () => Result): Result {
  return context.with(propagation.extract(context.active(), carrier), work);
}

/** The running step as `{traceparent}`, for a job or another program; empty where no trace is kept. */
export function carried(): Record<string, string> {
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return carrier;
}
