/** Pools that names are drawn from, once in Chinese and once in English. */
export type Field = { readonly name: string; readonly lines: readonly string[] };
export type Words = {
  readonly locale: string;
  readonly currency: string;
  readonly timezone: string;
  readonly fields: readonly Field[];
  readonly styles: readonly string[];
  readonly marks: readonly string[];
  readonly colours: readonly string[];
  readonly channels: readonly string[];
  readonly paid: readonly string[];
  readonly devices: readonly string[];
  readonly regions: readonly string[];
  readonly campaigns: readonly string[];
  readonly materials: readonly string[];
  readonly praise: readonly string[];
  readonly grumbles: readonly string[];
  readonly defects: readonly string[];
  readonly late: readonly string[];
  readonly reasons: readonly string[];
  readonly defectReasons: readonly string[];
  readonly questions: readonly string[];
  readonly answers: readonly string[];
};
const list = (text: string, mark = " ") => text.split(mark);
const field = (name: string, lines: string): Field => ({ name, lines: list(lines, ",") });

export const chinese: Words = {
  locale: "zh-CN",
  currency: "CNY",
  timezone: "Asia/Shanghai",
  fields: [
    field("户外", "帐篷,睡袋,登山包,露营灯,折叠椅,保温壶,防潮垫,登山杖"),
    field("宠物", "猫砂,狗粮,牵引绳,猫爬架,宠物窝,自动喂食器,猫抓板,宠物梳"),
    field("厨具", "炒锅,菜刀,砧板,保温杯,便当盒,电水壶,汤锅,量勺"),
    field("母婴", "纸尿裤,奶瓶,婴儿推车,腰凳,围嘴,安抚玩偶,爬行垫,辅食机"),
    field("文具", "钢笔,笔记本,文件夹,彩色铅笔,书包,胶带,便签,台灯"),
    field("运动", "瑜伽垫,跳绳,哑铃,护膝,跑步鞋,速干衣,拉力带,泡沫轴"),
    field("美妆", "口红,面膜,防晒霜,眉笔,卸妆油,护手霜,粉底液,睫毛膏"),
    field("茶饮", "龙井,普洱,茉莉花茶,白茶,茶具,冷泡壶,茶叶罐,乌龙茶"),
  ],
  styles: list("轻量 加厚 便携 防水 复古 儿童 大号 静音 旅行 极简 双层 迷你 升级款 专业 入门 礼盒"),
  marks: list("山野 青禾 知夏 南屿 拾光 北枝 云朵 海棠 乐川 白鹭"),
  colours: list("黑色 米白 墨绿 雾蓝 卡其 酒红"),
  channels: list("搜索 推荐 短视频 直播间 社群 首页 会员 活动页 分享"),
  paid: list("直通推广 信息流广告 站外投放"),
  devices: list("安卓 苹果 电脑 平板 小程序"),
  regions: list("北京 上海 广东 四川 湖北 江苏 浙江 山东 福建 陕西 辽宁 云南"),
  campaigns: list("春日焕新 老客回馈 满减周 新品尝鲜 店庆 会员日 换季清仓 周末特惠"),
  materials: list("实木 纯棉 不锈钢 陶瓷 硅胶 竹纤维 铝合金 羊毛"),
  praise: list("很满意,会再来|包装仔细,颜色好看|用着顺手|家人都喜欢|比想象中好|性价比不错|第二次买了", "|"),
  grumbles: list("和描述不太一样|不值这个价|感觉不如上一次买的|尺寸偏小|颜色差得多|客服态度一般", "|"),
  defects: list("用了两天就裂开了|拉链坏了|接口漏水|味道刺鼻|洗一次就掉色|底部断了|按钮失灵", "|"),
  late: list("等了一个多星期才到|发货太慢了|物流一直不动|说好的时间没到", "|"),
  reasons: list("不想要了|拍错了|尺寸不合适|与描述不符|少发漏发|发货太慢", "|"),
  defectReasons: list("质量问题|收到破损|功能故障", "|"),
  questions: list("请问什么时候发货|有没有现货|尺寸怎么选|可以开发票吗|能便宜一点吗|怎么保养|退货怎么操作", "|"),
  answers: list("您好,很快为您安排|这款有现货|请看详情页的尺寸表|可以的|我帮您看一下", "|"),
};

export const english: Words = {
  locale: "en-US",
  currency: "USD",
  timezone: "America/New_York",
  fields: [
    field("Outdoors", "Tents,Sleeping bags,Backpacks,Lanterns,Camp chairs,Flasks,Mats,Poles"),
    field("Pets", "Litter,Dog food,Leashes,Cat trees,Pet beds,Feeders,Scratchers,Brushes"),
    field("Kitchen", "Pans,Knives,Boards,Mugs,Lunch boxes,Kettles,Pots,Scales"),
    field("Baby", "Nappies,Bottles,Strollers,Carriers,Bibs,Soft toys,Play mats,Monitors"),
    field("Desk", "Pens,Notebooks,Folders,Pencils,Bags,Tape,Lamps,Organisers"),
    field("Fitness", "Yoga mats,Ropes,Dumbbells,Knee braces,Running shoes,Shirts,Bands,Rollers"),
    field("Beauty", "Lipsticks,Masks,Sunscreens,Brow pencils,Cleansers,Hand creams,Mascara,Serums"),
    field("Coffee", "Beans,Grinders,Drippers,Filters,Cups,Frothers,Scoops,Jars"),
  ],
  styles: list(
    "Light Padded Travel Waterproof Vintage Junior Large Quiet Folding Plain Double Mini Plus Pro Starter Gift",
  ),
  marks: list("Alder Bramble Cove Dune Ember Fjord Grove Heath Isle Juniper"),
  colours: list("black cream green blue khaki red"),
  channels: list("organic,email,social,direct,affiliates,marketplace,video,newsletter", ","),
  paid: list("paid_search,paid_social,display", ","),
  devices: list("mobile,desktop,tablet,ios_app,android_app", ","),
  regions: list("California,Texas,Florida,New York,Ohio,Georgia,Oregon,Nevada,Illinois,Virginia,Utah,Maine", ","),
  campaigns: list("Spring refresh,Members' week,Bundle days,New arrivals,Birthday sale,Weekend deals,Clearance", ","),
  materials: list("solid oak,organic cotton,stainless steel,ceramic,silicone,bamboo,aluminium,wool", ","),
  praise: list("Very happy with it|Nicely packed|Works well|Better than expected|Good value|Bought it again", "|"),
  grumbles: list("Not as described|Not worth the price|Worse than last time|Runs small|Colour is way off", "|"),
  defects: list("Cracked after two days|Zipper broke|It leaks|Smells awful|Colour washed out|The base snapped", "|"),
  late: list("Took more than a week|Shipping was so slow|Tracking never moved|Arrived late", "|"),
  reasons: list("changed my mind|ordered by mistake|wrong size|not as described|missing parts|too slow", "|"),
  defectReasons: list("defective|arrived damaged|stopped working", "|"),
  questions: list(
    "When will it ship?|Is it in stock?|Which size should I take?|Can I get an invoice?|How do I return?",
    "|",
  ),
  answers: list("Hello, we will see to it|It is in stock|Please see the size chart|Yes|Let me check", "|"),
};
