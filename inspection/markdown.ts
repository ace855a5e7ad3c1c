import type { Shop } from "../core/context.ts";
import type { Fact } from "../core/facts.ts";
import { minorDigits } from "../core/money.ts";
import type { Finding, InspectionReport, Kpi, Ledger } from "../core/report.ts";
import type { Locale } from "./words/format.ts";
import { metricName } from "./words/metrics.ts";

type Writer = {
  locale: Locale;
  say(zh: string, en: string): string;
  money(amount: number, currency: string): string;
  number(value: number, digits?: number): string;
};

function writerFor(locale: Locale): Writer {
  const tag = locale === "zh" ? "zh-CN" : "en";
  return {
    locale,
    say: (zh, en) => (locale === "zh" ? zh : en),
    money: (amount, currency) =>
      new Intl.NumberFormat(tag, {
        style: "currency",
        currency,
        minimumFractionDigits: 0,
        maximumFractionDigits: Math.abs(amount) >= 100 ? 0 : minorDigits(currency),
      }).format(amount),
    number: (value, digits = 1) => new Intl.NumberFormat(tag, { maximumFractionDigits: digits }).format(value),
  };
}

function figure(value: number, unit: string, pen: Writer): string {
  switch (unit) {
    case "share":
      return `${pen.number(value * 100)}%`;
    case "count":
      return pen.number(value, 0);
    case "stars":
      return pen.say(`${pen.number(value)} 星`, `${pen.number(value)} stars`);
    case "hours":
      return pen.say(`${pen.number(value)} 小时`, `${pen.number(value)} h`);
    case "seconds":
      return pen.say(`${pen.number(value, 0)} 秒`, `${pen.number(value, 0)} s`);
    case "days":
      return pen.say(`${pen.number(value)} 天`, `${pen.number(value)} days`);
    case "ratio":
      return pen.number(value, 2);
    default:
      return pen.money(value, unit);
  }
}

const signed = (share: number, pen: Writer) =>
  `${share > 0 ? "+" : share < 0 ? "−" : ""}${pen.number(Math.abs(share) * 100)}%`;

function kpiLine(kpi: Kpi, pen: Writer): string {
  const change = kpi.significant ? `**${signed(kpi.change, pen)}**` : signed(kpi.change, pen);
  const usual = pen.say(
    `平时 ${figure(kpi.baseline, kpi.unit, pen)}`,
    `usually ${figure(kpi.baseline, kpi.unit, pen)}`,
  );
  return `- ${metricName(kpi.metric, pen.locale)} ${figure(kpi.value, kpi.unit, pen)} (${usual}, ${change})`;
}

/** What moved and what it costs, in one line. */
export const findingHeadline = (finding: Finding, locale: Locale, facts: readonly Fact[] = []): string =>
  headline(finding, writerFor(locale), placeOf(finding, facts)).join("");

/** The part of the shop that moved, in words; "" is the whole shop. */
function placeOf(finding: Finding, facts: readonly Fact[]): string {
  const place = facts.find((fact) => fact.id === `${finding.id}.place`)?.value;
  return typeof place === "string" ? place : "";
}

function headline(finding: Finding, pen: Writer, place: string): [moved: string, money: string] {
  const metric = metricName(finding.metric, pen.locale);
  const name = place === "" ? metric : pen.say(`${place}${metric}`, `${metric} of ${place}`);
  const size = pen.number(Math.abs(finding.change) * 100, 0);
  const moved =
    finding.direction === "down"
      ? pen.say(`${name}下降 ${size}%`, `${name} down ${size}%`)
      : pen.say(`${name}上升 ${size}%`, `${name} up ${size}%`);
  const { amount, currency, low, high } = finding.impact;
  const range =
    low === undefined || high === undefined
      ? ""
      : pen.say(
          `(${pen.money(low, currency)}–${pen.money(high, currency)})`,
          ` (${pen.money(low, currency)} to ${pen.money(high, currency)})`,
        );
  const gain =
    (finding.direction === "down") === (finding.metric !== "refund_rate")
      ? pen.say("少卖", "less")
      : finding.metric === "refund_rate"
        ? pen.say("多退", "more refunded")
        : pen.say("多卖", "more");
  const money =
    amount > 0
      ? pen.say(
          `,每天约${gain} ${pen.money(amount, currency)}${range}`,
          `, about ${pen.money(amount, currency)} ${gain} a day${range}`,
        )
      : "";
  return [moved, money];
}

/** The headline of a finding; its causes follow. */
function findingLines(finding: Finding, at: number, pen: Writer, place: string): string[] {
  const [moved, money] = headline(finding, pen, place);
  const causes = finding.causes.map((cause, rank) => {
    const sure = pen.say(
      `把握 ${pen.number(cause.confidence * 100, 0)}%`,
      `${pen.number(cause.confidence * 100, 0)}% sure`,
    );
    const lead = rank === 0 ? pen.say("最可能:", "Most likely: ") : pen.say("也可能:", "Perhaps: ");
    return `   - ${lead}${cause.text}${cause.factor === "unknown" ? "" : pen.say(`(${sure})`, ` (${sure})`)}`;
  });
  return [`${at + 1}. **${moved}**${money}`, ...causes];
}

/** A day without one order is not a quiet day: closed or not recorded, the notes say what can be said. */
function quietLine({ kpis }: InspectionReport, pen: Writer): string {
  const orders = kpis.find(({ metric }) => metric === "orders");
  return orders && orders.value === 0 && orders.baseline >= 10
    ? pen.say("当天一单都没有,详见「没能看的」。", "Not one order that day: see “Not looked at”.")
    : pen.say("一切平稳,没有需要操心的变化。", "All quiet: nothing moved beyond the usual.");
}

function ledgerLines(ledger: Ledger | undefined, pen: Writer): string[] {
  if (!ledger || ledger.today.length === 0) return [];
  const words = {
    right: pen.say("应验", "came true"),
    wrong: pen.say("没应验", "did not come true"),
    void: pen.say("无从判断", "cannot be told"),
  };
  const lines = ledger.today.map((one) => {
    const sure = pen.number(one.probability * 100, 0);
    return `- ${one.madeOn} ${pen.say(`说:${one.text}(把握 ${sure}%)`, `said: ${one.text} (${sure}% sure)`)} → **${words[one.outcome]}**`;
  });
  const total = ledger.right + ledger.wrong;
  if (total > 0)
    lines.push(
      `- ${pen.say(`近四个月 ${total} 条判断,${ledger.right} 条应验。`, `Of ${total} in the last four months, ${ledger.right} came true.`)}`,
    );
  return lines;
}

/**
 * The report as one page in Markdown, short enough for a phone at breakfast: what happened, what to do, the figures, and what
 * could not be looked at. Texts inside the report are in the language it was made in.
 */
export function reportMarkdown(
  report: InspectionReport,
  facts: readonly Fact[],
  shop: Pick<Shop, "name" | "simulated">,
  locale: Locale,
): string {
  const pen = writerFor(locale);
  const title = `# ${shop.name} · ${pen.say("巡店日报", "Daily inspection")} · ${report.date}`;
  const simulated = shop.simulated
    ? [pen.say("> 演示店铺,数据为模拟。", "> A demo shop: its data are simulated.")]
    : [];
  const section = (zh: string, en: string, lines: readonly string[]) =>
    lines.length > 0 ? [`## ${pen.say(zh, en)}`, lines.join("\n")] : [];
  const quiet = report.findings.length === 0;
  return `${[
    title,
    ...simulated,
    ...(quiet ? [quietLine(report, pen)] : []),
    ...section(
      "发生了什么",
      "What happened",
      report.findings.flatMap((finding, at) => findingLines(finding, at, pen, placeOf(finding, facts))),
    ),
    ...section(
      "今天要做",
      "To do today",
      report.todo.map((todo) => `- [ ] ${todo.text}`),
    ),
    ...section(
      "商机",
      "Opportunities",
      report.opportunities.map((one) => `- ${one.text}`),
    ),
    ...section(
      "数据",
      "Figures",
      report.kpis.map((kpi) => kpiLine(kpi, pen)),
    ),
    ...section("之前的判断", "How earlier advice turned out", ledgerLines(report.ledger, pen)),
    ...section(
      "没能看的",
      "Not looked at",
      report.notes.map((note) => `- ${note}`),
    ),
  ].join("\n\n")}\n`;
}
