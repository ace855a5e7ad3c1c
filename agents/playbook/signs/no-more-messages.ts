import { plainOf } from "../plain.ts";

/** The words of one language for "send me nothing more". `plain`: a wish to be taken off a list. `phrase`: not to send, and what,
 * close together: "don't send me the wrong goods again" speaks of no messages. */
type Words = {
  readonly plain: RegExp;
  readonly phrase: RegExp;
};
const near = (most: number, ...parts: readonly string[]) => new RegExp(parts.join(`[^,.;!?,。;!?]{0,${most}}?`), "iu");

const en: Words = {
  plain:
    /^\W*(?:(?:please|pls|kindly|just|ok(?:ay)?|hi|hello)\W+)*(?:unsubscribe|opt[- ]?(?:me )?out)\b|\bunsubscribe (?:me|us)\b|\b(?:want|like|wish|need|trying|have) to (?:unsubscribe|opt[- ]?out|be (?:removed|taken off))|\b(?:take|remove|get) me (?:off|from) (?:of )?(?:your|the|this|that|any|all)[^.,;!?]{0,24}\blists?\b|\bopt me out\b|\b(?:stop|quit) (?:texting|e-?mailing|messaging|spamming|writing to) me\b|\b(?:don['’]?t|do not|never) (?:text|e-?mail|message|write to|spam) me (?:again|any ?more|ever)\b/iu,
  phrase: near(
    40,
    "(?:\\b(?:stop|quit|cease|don['’]?t|do not|never|no longer) send(?:ing)?\\b|\\b(?:stop|quit) (?:receiv|gett)ing\\b|\\b(?:don['’]?t|do not|no longer|not) (?:want|wish|like) (?:to (?:get|receive|see|hear)|any|more|your|these|further)\\b)",
    "\\b(?:messages|promo(?:tion)?s?|promotional|marketing|e-?mails|texts|sms|adverts?|ads|newsletters?|offers|spam|reminders|advertis\\w*)\\b",
  ),
};
const sends = "(?:发(?!货|错|票)|推送|推|寄|收到|收|接收|轰炸)";
const zh: Words = {
  plain:
    /^(?:td|退订|取消订阅|我要退订|退订吧)[。.!!了谢谢]*$|(?:我要|我想|帮我|给我|替我|麻烦|请|申请|直接|全部)[^,。;!?]{0,4}(?:退订(?![金单货房票])|取消订阅)|(?:退订|取消订阅)[^,。;!?]{0,8}(?:消息|短信|邮件|推送|广告|营销|通知|推广)|(?:消息|短信|邮件|推送|广告|营销|推广)[^,。;!?]{0,6}(?:退订|取消订阅)|别再?(?:来)?骚扰我|(?:不要|不许)再?(?:来)?骚扰我|拉出[^,。;!?]{0,6}名单/u,
  phrase: new RegExp(
    [
      // What only sells is not wanted, however it is said; of messages as such only what says "again" or "any".
      near(
        8,
        "(?:别|不要|勿|不想|不愿|不需要|不用|停止|不许|拒绝|取消|屏蔽|关掉|关闭)",
        sends,
        "(?:广告|推销|推广|促销|营销|推送|优惠信息|优惠短信|活动通知|垃圾|骚扰)",
      ),
      near(
        8,
        "(?:(?:别|不要|勿|不用|不需要|不许)[^,。;!?]{0,3}(?:再|老|总|天天|一直|任何)|不想|不愿|停止|拒绝|屏蔽)",
        sends,
        "(?:消息|短信|讯息|信息|邮件|微信)",
      ),
    ]
      .map(({ source }) => source)
      .join("|"),
    "iu",
  ),
};
const others: readonly Words[] = [
  // 日本語
  {
    plain:
      /(?:配信|購読|メルマガ|メール|通知|メッセージ)[^。、!?]{0,6}(?:停止|解除|止めて|やめて|不要|いりません|いらない|結構です)/u,
    phrase: near(
      8,
      "(?:メール|メッセージ|広告|宣伝|メルマガ|dm|通知|お知らせ|sms)",
      "(?:送らない|送ってこない|送信しない|送るの(?:は|を)?(?:やめ|止め)|届かないように|配信しない)",
    ),
  },
  // español
  {
    plain:
      /\b(?:dar(?:me)?|d[ea]n?me|dadme|quiero) de baja\b(?!.{0,20}cuenta)|\bcancel(?:ar|en|a|e)[^.,;!?]{0,6}suscripci[oó]n|\bs[aá]quen?me de (?:la|su)s? lista/iu,
    phrase: near(
      24,
      "\\b(?:no|dejen?|dejad|deja|paren?|basta)\\b",
      "(?:env[ií]\\w*|mand\\w*|quiero)",
      "\\b(?:mensajes?|correos?|e-?mails?|publicidad|promocion\\w*|ofertas|sms|spam|notificaciones|anuncios)",
    ),
  },
  // português
  {
    plain:
      /\b(?:descadastr\w+|desinscrev\w+)|\bcancel\w+[^.,;!?]{0,10}(?:inscri[cç][aã]o|assinatura)|\b(?:me (?:tir|remov)\w+|(?:tir|remov)\w+-?me) (?:d[aeo]|de)s?[^.,;!?]{0,12}lista/iu,
    phrase: near(
      24,
      "(?:n[aã]o|\\bpar[ea]\\w*|\\bchega)",
      "(?:mand\\w*|envi\\w*|quero)",
      "(?:mensage\\w*|e-?mails?|publicidade|promo[cç]\\w*|ofertas|propaganda\\w*|sms|spam|notifica\\w*|an[uú]ncios)",
    ),
  },
  // русский
  {
    plain: /отпи(?:ш|с)ите меня|отписать(?:ся)?|отпишите|(?:уберите|удалите|исключите) меня из[^.,;!?]{0,16}рассыл/iu,
    phrase: near(
      20,
      "(?:не|хватит|прекратите|перестаньте|больше не)",
      "(?:присыла\\w*|пришл\\w*|слать|шлите|отправля\\w*|получать|хочу)",
      "(?:сообщени\\w*|рассыл\\w*|смс|реклам\\w*|пис(?:ем|ьма)|уведомлени\\w*|акци\\w*|спам\\w*)",
    ),
  },
  // Bahasa Indonesia
  {
    plain: /\bberhenti (?:ber)?langganan\b|\bunsubscribe saya\b/iu,
    phrase: near(
      24,
      "\\b(?:jangan|berhenti|hentikan|stop|tidak mau|gak mau|nggak mau|tidak ingin)\\b",
      "\\b(?:kirim\\w*|mengirim\\w*|dikirim\\w*|terima|menerima|dapat)\\b",
      "\\b(?:pesan|promo\\w*|iklan|e-?mail|sms|notifikasi|spam)\\b",
    ),
  },
  // Tiếng Việt
  {
    plain: /h[uủ]y (?:đăng ký )?nhận (?:tin|email|thư)/iu,
    phrase: near(
      20,
      "(?:đừng|ngừng|dừng|ngưng|thôi|không muốn)",
      "(?:gửi|nhận|nhắn)",
      "(?:tin|quảng cáo|khuyến mãi|khuyến mại|email|thông báo|spam)",
    ),
  },
  // ไทย
  {
    plain: /ยกเลิก(?:การ)?(?:สมัคร)?รับ(?:ข้อความ|ข่าวสาร|อีเมล|โปรโมชั่น)/u,
    phrase: near(
      24,
      "(?:อย่า|หยุด|เลิก|ไม่ต้อง|ไม่อยาก|ไม่เอา)",
      "(?:ส่ง|รับ)",
      "(?:ข้อความ|โปรโมชั่น|โปรโมชัน|โฆษณา|อีเมล|sms|แจ้งเตือน|ข่าวสาร)",
    ),
  },
];
const all: readonly Words[] = [en, zh, ...others];

/** Words that turn it into something else: why none came, not to stop them, a courier's message, an order. */
const elsewhere =
  /要不要|为什么|为啥|怎么(?!退订|取消)|咋|没有?(?:退订|要退)|(?:不|别|勿)(?:要|想|用|是|给我)*(?:退订|停)|快递|派送|送货|配送|物流|订单|放门口|发票|验证码|\bwhy\b|\binstead\b|\bcall me\b|\b(?:don['’]?t|do not|never|not|didn['’]?t|did not) (?:want (?:you )?to )?(?:stop|unsubscribe|opt)|\b(?:did|have|has) (?:you|it) stop|\b(?:order|delivery|parcel|package|courier|shipping|tracking|invoice|receipt|code|refund|money)s?\b|\b(?:pedido|paquete|env[ií]o|encomenda|pacote|factura)s?\b|заказ|посылк|доставк|注文|荷物|配送状況|\b(?:pesanan|paket|barang|kurir)\b|đơn hàng|giao hàng|คำสั่งซื้อ|พัสดุ|#?\d{4,}/iu;
const how =
  /怎么(?:退订|取消订阅)|如何(?:退订|取消订阅)|在哪(?:里|儿)?(?:退订|取消订阅)|\bhow (?:do|can|to|would) (?:i |we )?(?:unsubscribe|opt[- ]?out)/iu;

/** Whether a buyer wants no more messages of the shop's own accord: "wish" to be done at once, or "how" it is done; undefined
 * where the words are about something else. */
export function noMoreMessages(said: string): "wish" | "how" | undefined {
  const text = plainOf(said).normalize("NFC");
  if (how.test(text)) return "how";
  if (elsewhere.test(text)) return undefined;
  return all.some(({ plain, phrase }) => plain.test(text) || phrase.test(text)) ? "wish" : undefined;
}
