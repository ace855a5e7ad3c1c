import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import MailComposer from "nodemailer/lib/mail-composer";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { Outcome } from "../../core/flows/delivery.ts";
import type { Outlet, Parcel } from "./outlet.ts";

type Settings = {
  /** smtp://user:password@host:port, or smtps://… */
  readonly url: string;
  /** "Shop <shop@example.com>" */
  readonly from: string;
  readonly seconds: number;
};

/** Plain text only: nothing that a buyer, a product or a file is called can become markup. */
function textOf(parcel: Parcel, from: string): Promise<Buffer> {
  const { message, link } = parcel;
  const host = /@([^>\s]+)/.exec(from)?.[1] ?? "localhost";
  return new MailComposer({
    from,
    to: message.address ?? "",
    subject: message.subject,
    text: `${message.body}\n\n-- \n${parcel.footer}\n`,
    date: message.decided_at,
    messageId: `<${createHash("sha256").update(`${parcel.shop.id}/${parcel.id}`).digest("hex").slice(0, 32)}@${host}>`,
    headers: {
      // RFC 8058: one tap in the mail program, without a page.
      "List-Unsubscribe": `<${link}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "Auto-Submitted": "auto-generated",
      "Content-Language": message.language,
    },
  })
    .compile()
    .build();
}

type SmtpError = Error & { responseCode?: number | undefined; command?: string | undefined };
/** Commands whose refusal is about this very message; others are about the server. */
const ofMessage = new Set(["MAIL FROM", "RCPT TO", "DATA"]);

/**
 * What a failed try means. Until the text begins to go nothing can have been taken. After that only an answer of the server
 * (RFC 5321, 4.5.3.2 and 4.2.5: 4xx and 5xx to the text leave the mail with the sender) shows that it was not.
 */
function failure(error: SmtpError, begun: boolean): Outcome {
  const detail = error.message.slice(0, 300);
  const code = error.responseCode ?? 0;
  if (begun && code < 400) return { is: "unknown", detail };
  const forGood = code >= 500 && (begun || ofMessage.has(error.command ?? ""));
  return { is: "not_accepted", detail, forGood };
}

function carry(raw: Buffer, { url, seconds }: Settings, from: string, to: string): Promise<Outcome> {
  const { auth, ...options } = parseConnectionUrl(url);
  const ms = seconds * 1000;
  const connection = new SMTPConnection({
    ...options,
    connectionTimeout: ms,
    greetingTimeout: ms,
    socketTimeout: ms,
    dnsTimeout: ms,
  });
  let begun = false;
  // It is read first when the server has said that the text may come.
  const text = new Readable({
    read() {
      begun = true;
      this.push(raw);
      this.push(null);
    },
  });
  return new Promise((resolve) => {
    const late = setTimeout(() => fail(new Error("The mail server took too long.")), ms * 3);
    const settle = (outcome: Outcome) => {
      clearTimeout(late);
      connection.close();
      resolve(outcome);
    };
    const fail = (error: SmtpError) => settle(failure(error, begun));
    const send = () =>
      connection.send({ from, to: [to] }, text, (error, info) =>
        error ? fail(error) : settle({ is: "accepted", detail: String(info?.response ?? "").slice(0, 300) }),
      );
    connection.on("error", fail);
    connection.connect((error) => {
      if (error) return fail(error);
      if (!auth?.user) return send();
      return connection.login(auth, (refused) => (refused ? fail(refused) : send()));
    });
  });
}

/** E-mail by SMTP; one connection a message. */
export const mailOutlet = (settings: Settings): Outlet => ({
  async send(parcel) {
    const from = /<([^<>\s]+)>/.exec(settings.from)?.[1] ?? settings.from;
    const raw = await textOf(parcel, settings.from).catch((error: unknown) => String(error));
    if (typeof raw === "string") return { is: "not_accepted", detail: raw.slice(0, 300), forGood: true };
    return carry(raw, settings, from, parcel.message.address ?? "");
  },
});
