/** What buyers complain of, as a merchant would call it. `defect`: the thing itself is at fault, not its parcel or its price. */
export const themes = {
  quality: { zh: "质量做工", en: "quality", defect: true },
  broken: { zh: "破损故障", en: "broken or faulty", defect: true },
  performance: { zh: "性能表现", en: "performance", defect: true },
  size: { zh: "尺寸大小", en: "size", defect: false },
  taste: { zh: "口味", en: "taste", defect: false },
  freshness: { zh: "新鲜度", en: "freshness", defect: true },
  smell: { zh: "气味", en: "smell", defect: true },
  color: { zh: "颜色", en: "colour", defect: false },
  noise: { zh: "噪音", en: "noise", defect: true },
  comfort: { zh: "舒适度", en: "comfort", defect: false },
  effect: { zh: "使用效果", en: "effect", defect: true },
  dirty: { zh: "脏污", en: "dirt", defect: true },
  assembly: { zh: "安装", en: "assembly", defect: false },
  delivery: { zh: "物流", en: "delivery", defect: false },
  packaging: { zh: "包装", en: "packaging", defect: false },
  missing: { zh: "少件错发", en: "missing or wrong items", defect: false },
  service: { zh: "客服态度", en: "service", defect: false },
  price: { zh: "价格", en: "price", defect: false },
  description: { zh: "与描述不符", en: "not as described", defect: false },
  authenticity: { zh: "真伪新旧", en: "fake or used goods", defect: true },
  content: { zh: "内容", en: "contents", defect: false },
} as const;
export type ThemeName = keyof typeof themes;
export const themeNames = Object.keys(themes) as [ThemeName, ...ThemeName[]]; // the table's own keys
export const isTheme = (name: string): name is ThemeName => Object.hasOwn(themes, name);
export const isDefectTheme = (name: ThemeName): boolean => themes[name].defect;
