import type { Config } from "../../core/config.ts";
import { AppError } from "../../core/errors.ts";
import { noOutlets, type Outlets } from "./outlet.ts";

const refuse = (message: string) => new AppError("invalid_input", message);

/** What carries the messages of flows, as the settings name it; libraries are loaded only for what is used. */
export async function openOutlets(config: Config, now: () => Date): Promise<Outlets> {
  const {
    PUBLIC_URL,
    SMTP_URL,
    MAIL_FROM,
    FLOW_WEBHOOK_URL,
    FLOW_WEBHOOK_SECRET,
    FLOW_SECONDS_A_TRY: seconds,
  } = config;
  if (!SMTP_URL && !FLOW_WEBHOOK_URL) return { ...noOutlets, publicUrl: PUBLIC_URL ?? null };
  if (!PUBLIC_URL)
    throw refuse(
      "PUBLIC_URL is missing: messages to buyers hold a link to unsubscribe, which must lead to this server.",
    );
  if (SMTP_URL && !/^smtps?:\/\/[^\s/]+/.test(SMTP_URL))
    throw refuse("SMTP_URL is no mail server: write it as smtp://user:password@host:587.");
  if (SMTP_URL && !MAIL_FROM) throw refuse("MAIL_FROM is missing: the address that messages to buyers come from.");
  if (FLOW_WEBHOOK_URL && !FLOW_WEBHOOK_SECRET)
    throw refuse("FLOW_WEBHOOK_SECRET is missing: what is sent to FLOW_WEBHOOK_URL is signed with it.");
  return {
    email:
      SMTP_URL && MAIL_FROM
        ? (await import("./mail-outlet.ts")).mailOutlet({ url: SMTP_URL, from: MAIL_FROM, seconds })
        : null,
    webhook:
      FLOW_WEBHOOK_URL && FLOW_WEBHOOK_SECRET
        ? (await import("./webhook-outlet.ts")).webhookOutlet({
            url: FLOW_WEBHOOK_URL,
            secret: FLOW_WEBHOOK_SECRET,
            seconds,
            now,
          })
        : null,
    publicUrl: PUBLIC_URL,
  };
}
