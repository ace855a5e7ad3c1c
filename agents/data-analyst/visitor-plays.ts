import { compareChannels } from "../../tools/traffic/compare-channels.ts";
import { listLostVisitors } from "../../tools/traffic/list-lost-visitors.ts";
import { dataOf, refused } from "../playbook/outcomes.ts";
import { plainOf } from "../playbook/plain.ts";
import type { Play, Plays } from "../playbook/play.ts";
import { splitsOf } from "../playbook/splits.ts";
import { choose, metricWord } from "../playbook/wording/words.ts";
import { noFile, productOf } from "./asked.ts";
import { extremeOf } from "./extreme.ts";
import { compareOf, periodOf } from "./metric-plays.ts";
import { noTraffic } from "./traffic-plays.ts";

/** How good each channel's visitors are. */
const channelQuality: Play = async (brief, desk) => {
  const period = periodOf(brief, desk, 7);
  const before = compareOf(brief, period);
  const asked = splitsOf(brief).find((split) => split === "device" || split === "region");
  const by = /渠道|管道|通路|来源|chann?el|source/.test(plainOf(brief.text)) ? "channel" : (asked ?? "channel");
  const called = await desk.call(compareChannels, { ...period, beforeFrom: before.from, beforeTo: before.to, by });
  type Row = { key: string; standing: string; moved: string };
  const data = dataOf<{ rows: Row[]; best: string | null; worst: string | null }>(called);
  if (!data) return refused(called, desk.language) ?? noTraffic(desk);
  if (data.rows.length === 0) return noTraffic(desk);
  const get = called.facts.get;
  const name = (key: string) => key || choose(desk.language, "(未标明)", "(not given)");
  const metric = brief.metrics.find((each) => each !== "visitors") ?? "conversion_rate";
  const named = data.rows.map((row, index) => ({ label: name(row.key), now: called.facts.find(`${index}.${metric}`) }));
  const first = extremeOf(
    brief.text,
    metric,
    named.flatMap(({ label, now }) => (now ? [{ label, now }] : [])),
  );
  return {
    template: "traffic-channels",
    view: {
      period,
      before,
      first,
      word: metricWord(metric, desk.language),
      best: data.best === null ? "" : name(data.best),
      worst: data.worst === null ? "" : name(data.worst),
      rows: data.rows.map((row, index) => ({
        ...row,
        label: name(row.key),
        visitors: get(`${index}.visitors`),
        change: get(`${index}.visitors.change`),
        view: get(`${index}.view_rate`),
        cart: get(`${index}.cart_rate`),
        pay: get(`${index}.pay_rate`),
        conversion: get(`${index}.conversion_rate`),
        conversionChange: get(`${index}.conversion.change`),
        worth: get(`${index}.uv_value`),
      })),
    },
  };
};

/** Whom we lost visitors to. */
const lostVisitors: Play = async (brief, desk) => {
  const period = periodOf(brief, desk, 7);
  const called = await desk.call(listLostVisitors, { ...period, ...productOf(brief) });
  type Row = {
    stage: string;
    cheaper: boolean | null;
    differs: { attribute: string; theirs: string; ours: string | null }[];
  };
  const data = dataOf<{ hasData: boolean; rows: Row[] }>(called);
  const what = choose(desk.language, "流失访客", "Lost visitors");
  const none = () => noFile(desk, what, choose(desk.language, "流失访客(lost_visitors)", "lost_visitors"));
  if (!data) return refused(called, desk.language) ?? none();
  if (!data.hasData) return none();
  const get = called.facts.get;
  return {
    template: "rivals-lost",
    view: {
      period,
      none: data.rows.length === 0,
      visitors: get("visitors"),
      change: get("change"),
      carted: get("carted"),
      rivals: get("rivals"),
      rows: data.rows.map((row, index) => ({
        ...row,
        title: get(`${index}.title`),
        rival: get(`${index}.rival`),
        visitors: get(`${index}.visitors`),
        change: get(`${index}.change`),
        price: get(`${index}.price`),
        ours: get(`${index}.ours`),
      })),
    },
  };
};

export const visitorPlays: Plays = { compare_channels: channelQuality, list_lost_visitors: lostVisitors };
