import { createHmac } from "node:crypto";
import type { Outcome } from "../../core/flows/delivery.ts";
import type { Outlet, Parcel } from "./outlet.ts";

type Settings = {
  readonly url: string;
  readonly secret: string;
  readonly seconds: number;
  readonly now: () => Date;
};

const bodyOf = ({ id, shop, message, link }: Parcel) =>
  JSON.stringify({
    id,
    shop: shop.id,
    flow: message.flow_id,
    kind: message.kind,
    customer: message.customer_id,
    address: message.address,
    language: message.language,
    subject: message.subject,
    text: message.body,
    unsubscribe: link,
  });

/** `v1=` and the HMAC-SHA256 of "seconds.body", in hex: whoever receives it checks it, and that the seconds are recent. */
export const signatureOf = (secret: string, seconds: number, body: string): string =>
  `v1=${createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")}`;

/** Before these nothing left this machine. */
const before = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);
const codeOf = (error: unknown): string => {
  const cause = error instanceof Error ? error.cause : undefined;
  return typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "";
};

/** An answer that says "not now" or "not this"; any other failure of the receiver may have come after it had taken it. */
function answered(status: number): Outcome {
  const detail = `HTTP ${status}`;
  if (status >= 200 && status < 300) return { is: "accepted", detail };
  if (status === 429 || status === 503) return { is: "not_accepted", detail, forGood: false };
  if (status < 500) return { is: "not_accepted", detail, forGood: true };
  return { is: "unknown", detail };
}

/** One signed POST a message: for SMS, WeChat and whatever else a shop sends by. */
export const webhookOutlet = ({ url, secret, seconds, now }: Settings): Outlet => ({
  async send(parcel) {
    const body = bodyOf(parcel);
    const at = Math.floor(now().getTime() / 1000);
    try {
      const response = await fetch(url, {
        method: "POST",
        redirect: "manual",
        signal: AbortSignal.timeout(seconds * 1000),
        headers: {
          "content-type": "application/json",
          "idempotency-key": parcel.id,
          "x-zhanggui-timestamp": String(at),
          "x-zhanggui-signature": signatureOf(secret, at, body),
        },
        body,
      });
      await response.body?.cancel();
      return answered(response.status);
    } catch (error) {
      const detail = error instanceof Error ? `${error.message} ${codeOf(error)}`.trim().slice(0, 300) : "failed";
      return before.has(codeOf(error)) ? { is: "not_accepted", detail, forGood: false } : { is: "unknown", detail };
    }
  },
});
