import type { Request, RequestHandler, Response } from "express";
import { below, inSpan, type Step } from "../../../core/trace.ts";
import { routeOf } from "../route-of.ts";

const stepOf = (request: Request): Step => ({
  name: request.method,
  kind: "server",
  attributes: () => ({ "http.request.method": request.method, "url.scheme": request.protocol }),
});
const closed = (response: Response) => new Promise<void>((resolve) => response.once("close", resolve));

/** A request as a step of its sender's trace (`traceparent`), to the end of its answer. Its path names conversations and
 * orders: only the route is told. */
export const traceRequests: RequestHandler = (request, response, next) => {
  void below(request.headers, () =>
    inSpan(stepOf(request), async (note) => {
      const over = note && closed(response);
      next();
      await over;
      const route = routeOf(request);
      const { statusCode: status } = response;
      const attributes = {
        "http.route": route,
        "http.response.status_code": status,
        "error.type": status >= 500 ? String(status) : undefined,
      };
      note?.(attributes, route && `${request.method} ${route}`);
    }),
  );
};
