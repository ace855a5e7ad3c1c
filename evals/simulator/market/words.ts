/** Words that families of search terms are made of; the nouns are the lines of the shop's own world. */
type Market = {
  readonly stems: readonly string[];
  readonly plain: readonly string[];
  readonly tails: readonly string[];
  readonly gap: string;
};

export const chineseTerms: Market = {
  stems: [
    "奶油风",
    "多巴胺",
    "懒人",
    "宿舍",
    "车载",
    "悬浮",
    "可水洗",
    "国潮",
    "磁吸",
    "恒温",
    "侘寂风",
    "一人食",
    "冰川纹",
    "解压",
  ],
  plain: ["加厚", "大号", "小号", "家用", "便携", "新款", "经典", "耐用", "高档", "平价", "套装", "透明"],
  tails: ["推荐", "女生", "学生", "高颜值", "小型", "礼物", "男", "创意"],
  gap: "",
};
export const englishTerms: Market = {
  stems: [
    "dopamine",
    "lazy",
    "dorm",
    "car",
    "floating",
    "washable",
    "magnetic",
    "heated",
    "wabi sabi",
    "solo",
    "glacier",
    "calming",
  ],
  plain: [
    "large",
    "small",
    "cheap",
    "best",
    "classic",
    "durable",
    "premium",
    "basic",
    "clear",
    "portable",
    "new",
    "home",
  ],
  tails: ["for women", "for students", "aesthetic", "compact", "gift", "for men", "set", "ideas"],
  gap: " ",
};
