/** What the simulated shop sells. `pull` is a product's share of views; the first one is the best-seller. */
export type Item = {
  id: string;
  title: string;
  leaf: string;
  price: number;
  cost: number;
  material: string;
  size: string;
  options: string[];
  pull: number;
};

const row = (
  id: number,
  title: string,
  leaf: string,
  price: number,
  material: string,
  size: string,
  options: string,
  pull: number,
): Item => ({
  id: `P${String(id).padStart(3, "0")}`,
  title,
  leaf,
  price,
  cost: Math.round(price * 45) / 100,
  material,
  size,
  options: options.split("/"),
  pull,
});

export const range: readonly Item[] = [
  row(1, "北欧简约四门收纳柜 客厅储物柜", "收纳柜", 269, "人造板", "120×40×85cm", "原木色/白色", 42),
  row(2, "抽屉式收纳柜 五层 加厚", "收纳柜", 159, "PP塑料", "50×40×102cm", "米白/灰色", 8),
  row(3, "透明翻盖收纳盒 大号 三只装", "收纳盒", 59.9, "PET塑料", "44×33×25cm", "透明/茶色", 7),
  row(4, "布艺收纳箱 可折叠 带盖", "收纳盒", 39.9, "牛津布", "50×40×33cm", "灰色/卡其", 6),
  row(5, "桌面化妆品收纳盒 旋转", "桌面收纳", 49, "亚克力", "30×30×35cm", "透明/奶白", 5),
  row(6, "厨房置物架 三层落地 微波炉架", "置物架", 129, "碳钢", "60×35×85cm", "黑色/白色", 5),
  row(7, "浴室免打孔置物架 太空铝", "置物架", 45, "太空铝", "40×12×30cm", "枪灰/银色", 4),
  row(8, "门后挂袋 十二格 收纳袋", "收纳袋", 25.9, "无纺布", "45×120cm", "藏青/米色", 3),
  row(9, "真空压缩袋 八件套 送手泵", "收纳袋", 35, "PA+PE", "混装", "标准/加厚", 4),
  row(10, "实木衣帽架 落地 卧室", "衣架", 89, "橡胶木", "44×44×175cm", "原木色/胡桃色", 3),
  row(11, "无痕衣架 三十只装 防滑", "衣架", 29.9, "ABS", "42cm", "白色/灰色", 4),
  row(12, "鞋盒 透明 六只装 磁吸", "鞋收纳", 79, "PP塑料", "36×28×22cm", "透明/黑色", 4),
  row(13, "简易鞋架 多层 防尘", "鞋收纳", 69, "钢管+无纺布", "60×30×110cm", "灰色/咖色", 3),
  row(14, "厨房米桶 防潮密封 二十斤", "厨房收纳", 55, "PP塑料", "25×25×38cm", "白色/绿色", 3),
  row(15, "调料盒套装 四格 一体", "厨房收纳", 32.5, "玻璃+PP", "30×12×10cm", "白色/透明", 2.5),
  row(16, "冰箱收纳盒 抽屉式 四只装", "厨房收纳", 42, "PET塑料", "31×16×9cm", "透明/浅蓝", 3.5),
  row(17, "床底收纳箱 带滑轮 扁平", "收纳盒", 69.9, "PP塑料", "78×48×17cm", "白色/灰色", 3),
  row(18, "书桌置物架 桌上书架", "桌面收纳", 65, "竹", "50×20×35cm", "原竹色/碳化色", 2.5),
  row(19, "壁挂洞洞板 套装", "置物架", 75, "ABS", "56×56cm", "白色/粉色", 2),
  row(20, "脏衣篮 可折叠 大号", "收纳篮", 36, "棉麻", "40×50cm", "米色/灰色", 2.5),
  row(21, "藤编收纳篮 手工", "收纳篮", 58, "藤", "38×28×20cm", "原色/深棕", 1.8),
  row(22, "儿童玩具收纳架 多层", "儿童收纳", 139, "PP塑料", "64×30×77cm", "彩色/马卡龙", 2.4),
  row(23, "绘本架 落地 窄款", "儿童收纳", 99, "松木", "60×25×90cm", "原木色/白色", 1.6),
  row(24, "电线收纳盒 理线", "桌面收纳", 26, "ABS", "32×13×12cm", "白色/黑色", 1.6),
  row(25, "首饰盒 双层 带锁", "桌面收纳", 88, "皮革+绒布", "23×17×11cm", "粉色/墨绿", 1.4),
  row(26, "真丝睡袍挂袋 防尘", "收纳袋", 118, "桑蚕丝", "60×110cm", "香槟/银灰", 0.25),
];
export const categoryOf = (item: Item) => `家居 > 收纳 > ${item.leaf}`;
export const skusOf = (item: Item) =>
  item.options.map((option, index) => ({ sku: `${item.id}-${index + 1}`, color: option }));
export const channels = { values: ["搜索", "推荐", "直播", "付费广告", "站外"], weights: [44, 26, 12, 13, 5] } as const;
export const devices = { values: ["mobile", "desktop"], weights: [88, 12] } as const;
export const regions = {
  values: ["浙江", "江苏", "广东", "山东", "四川", "河南", "上海", "北京"],
  weights: [17, 15, 18, 12, 11, 10, 9, 8],
} as const;
