import type { Words } from "../../words/language.tsx";

type Names = Record<"automatic" | "assist" | "off", string>;
export const modeNames: Words<Names> = {
  zh: { automatic: "自动回复", assist: "人工确认后发", off: "直接转人工" },
  en: { automatic: "Automatic", assist: "Assist", off: "Off" },
};
type Modes = {
  title: string;
  how: string;
  usually: string;
  means: Names;
  except: string;
  noExcept: string;
  add: string;
  remove: string;
  row(at: number): string;
  mode: string;
  intents: string;
  anyIntent: string;
  hour: string;
  hourHint: string;
  tier: string;
  tierHint: string;
  save: string;
  saved: string;
  mend: string;
};
export const modeWords: Words<Modes> = {
  zh: {
    title: "谁来接待买家",
    how: "先看例外,最具体的一条说了算;都不符合就按平时的来。保存后下一条消息起生效。",
    usually: "平时",
    means: {
      automatic: "机器人直接回,拿不准的转人工",
      assist: "机器人写好草稿,人看过再发",
      off: "机器人不回,直接给人",
    },
    except: "例外",
    noExcept: "没有例外。可以按问题、时段或会员等级另作安排。",
    add: "加一条例外",
    remove: "删除",
    row: (at) => `例外 ${at}`,
    mode: "怎么接待",
    intents: "哪些问题",
    anyIntent: "所有问题",
    hour: "时段",
    hourHint: "如 22-8,不填就是全天",
    tier: "会员等级",
    tierHint: "如 V3,不填就是所有人",
    save: "保存",
    saved: "已保存,下一条消息起生效",
    mend: "有地方要改,还没有保存。",
  },
  en: {
    title: "Who answers buyers",
    how: "Exceptions come first, the most particular one decides; where none fits it is as usual. It counts from the next message on.",
    usually: "Usually",
    means: {
      automatic: "the machine answers, and passes on what it is not sure of",
      assist: "the machine drafts, a person sends",
      off: "a person at once",
    },
    except: "Exceptions",
    noExcept: "There are none. You can arrange it otherwise by what is asked, by hour, or by the buyer's tier.",
    add: "Add an exception",
    remove: "Remove",
    row: (at) => `Exception ${at}`,
    mode: "How",
    intents: "What is asked",
    anyIntent: "Anything",
    hour: "Hours",
    hourHint: "such as 22-8; empty: all day",
    tier: "Tier",
    tierHint: "such as V3; empty: everybody",
    save: "Save",
    saved: "Saved: it counts from the next message on",
    mend: "Some cells need mending; nothing was saved.",
  },
};
