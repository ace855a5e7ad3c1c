import { rewrite, type View } from "./view.ts";

/** Words of advertising that are written in pinyin so that a filter does not see them. */
const spelled: Readonly<Record<string, string>> = {
  zuidi: "最低",
  zuijia: "最佳",
  zuihao: "最好",
  zuiyou: "最优",
  zuigao: "最高",
  zuiqiang: "最强",
  zuipianyi: "最便宜",
  quanwang: "全网",
  shishang: "史上",
  xiaoliang: "销量",
  guanjun: "冠军",
  jinsheng: "仅剩",
  zhisheng: "只剩",
  zuihou: "最后",
  xianshi: "限时",
  xianliang: "限量",
  shoumanwu: "手慢无",
  baoyou: "包邮",
  mianfei: "免费",
  zhengpin: "正品",
  guanfang: "官方",
  shouquan: "授权",
  qijiandian: "旗舰店",
  baozheng: "保证",
  jiayipeishi: "假一赔十",
  yuanjia: "原价",
  xianjia: "现价",
  dazhe: "打折",
  tejia: "特价",
  qingcang: "清仓",
  miaosha: "秒杀",
  baokuan: "爆款",
  rexiao: "热销",
  remai: "热卖",
  guojiaji: "国家级",
  shijieji: "世界级",
  dingji: "顶级",
  jipin: "极品",
  dujia: "独家",
  weiyi: "唯一",
  juedui: "绝对",
  baifenbai: "百分百",
  wuxiaotuikuan: "无效退款",
  zhibao: "质保",
  zhongshen: "终身",
  genzhi: "根治",
  zhiyu: "治愈",
  jintian: "今天",
  jinwan: "今晚",
  jieshu: "结束",
  jiezhi: "截止",
  yitian: "一天",
  yijian: "一件",
  kucun: "库存",
  xiaoguan: "销冠",
  dijia: "低价",
  shidi: "史低",
};

const most = 4;
/** Latin words in a row, read as syllables: the longest run that spells a known word. Five letters at least: fewer are too
 * easily something else. */
function hanOf(run: string): string {
  const pieces = run.split(/( +|-)/u);
  let out = "";
  for (let at = 0; at < pieces.length; at += 1) {
    let taken = 0;
    for (let count = most; count >= 1 && taken === 0; count -= 1) {
      const part = pieces.slice(at, at + 2 * count - 1);
      const word = spelled[part.filter((_, index) => index % 2 === 0).join("")];
      if (at % 2 === 0 && part.length === 2 * count - 1 && word && part.join("").length >= 5) {
        out += word;
        taken = part.length - 1;
      }
    }
    if (taken === 0) out += pieces[at] ?? "";
    at += taken;
  }
  return out;
}

const beside: Readonly<Record<string, string>> = { zui: "最", di: "低", jia: "佳", hao: "好", you: "优", diyi: "第一" };
/** Pinyin for the words of advertising, whole ("zui jia") or beside a character ("zui低", "最di"), written as characters. */
export function unmaskPinyin(view: View): View {
  const whole = rewrite(view, /(?<![a-z])[a-z]{2,}(?:[ -][a-z]+)*/gu, ([run]) => hanOf(run));
  const counted = rewrite(whole, /(?<=\d ?)jian(?![a-z])/gu, () => "件");
  const before = rewrite(counted, /(?<![a-z])zui ?(?=\p{Script=Han})/gu, () => "最");
  return rewrite(
    before,
    /(?<=最 ?)(?:di|jia|hao|you)(?![a-z])|(?<=\p{Script=Han} ?)diyi(?![a-z])/gu,
    ([each]) => beside[each] ?? each,
  );
}
