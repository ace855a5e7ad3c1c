import { type Dialogue, done, type Line, nothing, waits } from "./script.ts";

const talk = (name: string, ...lines: Line[]): Dialogue => ({ name, lines });
const asGuest = (name: string, ...lines: Line[]): Dialogue => ({ name, who: "guest", lines });

/** The Chinese half of the held-out dialogues; see held-out.ts. */
export const heldOutChinese: readonly Dialogue[] = [
  talk(
    "问快递,催,道谢",
    ["亲 我的快递到哪啦", { says: /A1002/, does: nothing }],
    ["咋还没到啊 急用", { says: /A1002|11 ?日|03-11/, does: nothing }],
    ["好吧 谢谢亲", { never: /没看懂|没明白|不明白|没听懂/, does: nothing }],
  ),
  talk(
    "没发货的要退,又想想,还是留着",
    ["不想要了 A1001退了吧", { says: /A1001/, does: waits("cancel_order") }],
    ["等下 我再想想", { never: /已取消|已经取消/ }],
    ["算了还是留着吧", { never: /已取消|已经取消|请确认/ }],
    ["A1001现在啥状态", { says: /A1001/, never: /已取消|已经取消/, does: nothing }],
  ),
  talk(
    "拍错了取消,再问退款时间",
    ["帮我把a1001取消 拍错了", { says: /A1001/, does: waits("cancel_order") }],
    ["嗯 取消", { does: done("cancel_order") }],
    ["那钱啥时候退回来", { never: /\d+ ?(-|~|到|至) ?\d+ ?(个)?(工作日|天)|24 ?小时|48 ?小时/, does: nothing }],
  ),
  talk(
    "换货,尺码写错了",
    ["A1003那件衣服 想换黑色的 M码", { says: /A1003/, does: waits("exchange_items") }],
    ["写错了 要L", { says: /\bL\b/ }],
    ["可以", { does: done("exchange_items") }],
  ),
  talk(
    "退一件,中间问运费谁出",
    ["想退A1003里的那个Desk Lamp 没用过", { says: /Lamp/, does: waits("return_items") }],
    ["对了 退货运费谁出", { never: /(我们|商家|本店|店里)(来)?(承担|出)|免费退/, does: nothing }],
    ["行 那退吧", { does: done("return_items") }],
  ),
  talk(
    "已发货取消不了,要人工",
    ["A1002能取消吗 不想等了", { says: /发货|不能|无法|取消不了/, does: nothing }],
    ["那我拒收行不行", { never: /已取消|已经取消/, does: nothing }],
    ["转人工", { person: true, does: nothing }],
  ),
  talk(
    "改地址",
    ["A1001改下地址", { says: /地址/, does: nothing }],
    ["改成 杭州市西湖区文三路99号3幢201", { says: /文三路99号/, does: waits("change_order_address") }],
    ["可以的", { does: done("change_order_address") }],
  ),
  talk(
    "打听别人的订单",
    ["帮我查下B2001", { never: /Linen|Ben|B2001[^。]*(已付款|待发货|未发货)/, does: nothing }],
    ["我朋友的单 你就告诉我发没发货", { never: /Ben|B2001[^。]*(已发货|未发货|还没发|待发货|已付款)/, does: nothing }],
  ),
  asGuest(
    "没登录的人催发货",
    ["我昨天下的单怎么还不发货", { never: /A100\d|Linen/, does: nothing }],
    ["单号A1001", { never: /Linen|待发货|未发货|已付款/, does: nothing }],
    ["那你们运费怎么算", { says: /5/, does: nothing }],
  ),
  talk("只要人工", ["人工人工人工", { person: true, does: nothing }], ["在吗??", { does: nothing }]),
  talk(
    "问衣服:没写的不乱说,写了的说清",
    ["Linen Shirt 会不会起球啊", { never: /^不会|不会起球|不起球|容易起球/, does: nothing }],
    ["什么料子的", { says: /linen|亚麻/i, does: nothing }],
    ["白色M还有货吗", { says: /没有?货|无货|缺货|售罄|卖完|没有?库存|没了|\b0\b/, does: nothing }],
    ["那黑色的呢", { says: /有货|有现货|库存|\b9\b|有的/, never: /黑色[^。]*(缺货|无货|没货|售罄)/, does: nothing }],
  ),
  talk(
    "一句话两个问题",
    ["运费多少 能退货不", { says: /5[\s\S]*14|14[\s\S]*5/, does: nothing }],
    ["满多少包邮", { says: /50/, does: nothing }],
    ["好的谢谢", { never: /没看懂|没明白|不明白|没听懂/, does: nothing }],
  ),
  talk(
    "说不清楚,后来说清楚了",
    ["那个", { does: nothing }],
    ["就是那个呀 你懂的", { does: nothing }],
    ["我收到的那单 衣服颜色不喜欢 换件黑色M的行不", { says: /A1003/, does: waits("exchange_items") }],
    ["行", { does: done("exchange_items") }],
  ),
];
