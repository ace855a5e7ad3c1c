import type { Words } from "../../words/language.tsx";

type Charts = {
  against(weekday: string, days: string): string;
  bridge: string;
  bridgeSays(before: string, after: string): string;
  usual: string;
  thatDay: string;
  step: string;
  effect: string;
  funnel: string;
  before: string;
  now: string;
  ofStep: string;
  heat: string;
  heatHelp: string;
  part: string;
  few: string;
};
export const chartWords: Words<Charts> = {
  zh: {
    against: (weekday, days) => `与前几周的${weekday}相比(${days})`,
    bridge: "支付金额是怎么变的",
    bridgeSays: (before, after) => `支付金额从平常的 ${before} 到当天的 ${after},每一步的影响`,
    usual: "平常",
    thatDay: "当天",
    step: "环节",
    effect: "影响",
    funnel: "漏斗:当天和平常",
    before: "平常",
    now: "当天",
    ofStep: "百分比是占上一步人数的多少。",
    heat: "哪一块变了",
    heatHelp: "百分比是和平常比的变化;颜色越深,变化越大。",
    part: "哪一块",
    few: "人数太少,不作比较",
  },
  en: {
    against: (weekday, days) => `Against earlier ${weekday}s (${days})`,
    bridge: "How the revenue changed",
    bridgeSays: (before, after) => `Revenue from the usual ${before} to ${after} that day, and what each step did`,
    usual: "Usual",
    thatDay: "That day",
    step: "Step",
    effect: "Effect",
    funnel: "The funnel that day and usually",
    before: "Usually",
    now: "That day",
    ofStep: "Percentages are of the people at the step before.",
    heat: "Which part moved",
    heatHelp: "Percentages are changes against the usual; the deeper the colour, the larger the change.",
    part: "Part",
    few: "too few people to compare",
  },
};
