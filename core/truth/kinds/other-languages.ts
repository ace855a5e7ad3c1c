import type { ClaimKind, Said, Sign } from "../claim.ts";

/** The plain ways of saying it in Spanish, Portuguese, Japanese, Indonesian, Thai, Vietnamese and Russian. */
const words: readonly [ClaimKind, RegExp][] = [
  [
    "scarcity",
    /\b(?:solo|sólo|apenas|só|somente|únicamente|unicamente) (?:quedan?|restam?|quedam)\b|\b(?:últim[oa]s?|ultim[oa]s?) (?:(?<n>\d+) )?(?:unidades?|piezas?|peças?|pares?|artículos?)\b|\bquedan? (?:solo |sólo |apenas |muy )?(?:(?<n2>\d+)|poc[oa]s)\b|\brestam (?:apenas |só )?(?:(?<n3>\d+)|poucas)\b|\b(?:edición|edição) limitada\b|\b(?:hasta|até) (?:agotar|fin de|durarem|acabar)\b|\bestoque(?:s)? limitado|\bexistencias limitadas|\bcasi agotado|\bquase esgotado/gu,
  ],
  [
    "urgency",
    /\b(?:solo|sólo|só|somente|apenas) (?:hoy|hoje|esta semana|até|hasta)\b|\búltim[oa]s? (?:día|dia|hora|oportunidad|chance|oportunidade)s?\b|\b(?:termina|acaba|finaliza|vence|expira|encerra) (?:hoy|hoje|mañana|amanhã|esta noche|em breve|pronto)\b|\b(?:por )?tiempo limitado\b|\b(?:por )?tempo limitado\b|\bdate prisa\b|\bcorra\b|\bno te lo pierdas\b|\bnão perca\b/gu,
  ],
  [
    "lowest_price",
    /\b(?:precio|preço|precios|preços) (?:más|mais) (?:bajos?|baixos?|baratos?)\b|\b(?:el|o) (?:más|mais) barato\b|\bmejor precio\b|\bmelhor preço\b|\bprecio (?:mínimo|imbatible)|\bpreço (?:mínimo|imbatível)/gu,
  ],
  [
    "discount",
    /(?<s>\d{1,2}) ?% (?:de )?(?:descuento|desconto|dto|menos|off)\b|\b(?:descuento|desconto) (?:de|del) (?<s2>\d{1,2}) ?%|\b(?:antes|era|de) ?[$€r]+\$? ?\d|\brebajad[oa]s?\b|\b(?:oferta|promoção|promoción|liquidación|liquidação)\b|\bmitad de precio\b|\bmetade do preço\b/gu,
  ],
  [
    "official",
    /\b(?:oficial|autorizad[oa]|auténtic[oa]|autêntic[oa]|certificad[oa]|genuin[oa]|homologad[oa])\b|\b100 ?% original\b/gu,
  ],
  ["comparison", /\b(?:mejor|melhor|más barato|mais barato) (?:que|do que)\b/gu],
  [
    "best_seller",
    /\b(?:(?:el|la|o|a) )?(?:más|mais) vendid[oa]s?\b|\bnúmero (?:uno|um|1)\b|\bn[ºo°]\.? ?1\b|\bsuperventas\b/gu,
  ],
  [
    "free",
    /\bgratis\b|\bgrátis\b|\bgratuit[oa]s?\b|\bde regalo\b|\bde presente\b|\bsin costo\b|\bsem custo\b|\benvío incluido\b|\bfrete (?:incluso|zero)\b/gu,
  ],
  [
    "popularity",
    /\b(?:más|mais) de (?:\d[\d.,]*|mil) (?:clientes|compradores|vendid[oa]s|pessoas|personas)\b|\bmiles de clientes\b|\bmilhares de clientes\b|\b(?:\d[.,]\d|5|cinco) estrellas\b|\b(?:\d[.,]\d|5|cinco) estrelas\b/gu,
  ],
  [
    "guarantee",
    /\bgarant(?:ía|ia|izado|ido|izamos|imos|izada|ida)\b|\bdevolución (?:gratis|garantizada|del dinero)|\bdevolução (?:grátis|garantida|do dinheiro)|\bsin riesgo\b|\bsem risco\b|\bde por vida\b|\bvitalícia\b/gu,
  ],
  [
    "scarcity",
    /残り(?:わずか|(?<n>\d+) ?(?:点|個|枚|足|セット|本|台|着))|(?:残|あと)(?<n2>\d+)(?:点|個|枚)|在庫(?:わずか|限り|残り)|数量限定|限定(?<n3>\d+)?(?:個|点|品|生産|版)|売り切れ(?:間近|必至|御免)|完売(?:間近|必至)|なくなり次第|ラスト(?:一点|1点|ワン)|早い者勝ち/gu,
  ],
  [
    "urgency",
    /(?:本日|今日|今夜|明日|今週)(?:限り|まで|のみ|終了|だけ)|期間限定|タイムセール|最終日|ラストチャンス|お急ぎ|まもなく終了|間もなく終了|あと(?:\d+|わずか)(?:時間|日|分)|お見逃しなく/gu,
  ],
  ["lowest_price", /(?:最安|最低)(?:値|価格)|(?:業界|地域|史上|過去|日本)最安|どこよりも安い|底値|お買い得No/gu],
  [
    "discount",
    /(?<s>\d{1,2}) ?% ?(?:オフ|off|引き|割引)|(?<t>\d) ?割引|半額|値下げ|割引|特価|セール(?!ス)|お買い得|大特価|通常価格|定価/gu,
  ],
  ["official", /公式|正規(?:品|販売店|代理店)?|純正|本物|認定|認証|特許|受賞/gu],
  ["comparison", /(?:他社|他店|他の店|競合|従来品)(?:より|と比べ)/gu],
  [
    "best_seller",
    /(?:人気|売上|売れ筋|販売|ランキング)(?:no\.?1|ナンバーワン|1位|一位|第1位)|ベストセラー|no\.? ?1(?!\d)|売れ筋|大人気|爆売れ/gu,
  ],
  ["free", /無料|无料|タダ|プレゼント(?:付き|中|します)|おまけ付き|0円/gu],
  [
    "popularity",
    /\d[\d,万]*(?:人|名|個|件)(?:以上)?(?:が|の)?(?:購入|愛用|販売|突破|レビュー|お客様)|星(?:4|5)|満足度 ?\d+ ?%|高評価/gu,
  ],
  ["guarantee", /保証|返金|返品(?:無料|可|ok)|永久|絶対(?:に)?|必ず/gu],
  [
    "scarcity",
    /\b(?:hanya|cuma|tinggal|sisa) (?:tersisa |sisa |tinggal )?(?:(?<n>\d+)(?: (?:pcs|buah|unit|pasang))?|sedikit)\b|\bstok (?:terbatas|menipis|hampir habis|tinggal)\b|\bhampir habis\b|\bedisi terbatas\b|\bselama persediaan\b/gu,
  ],
  [
    "urgency",
    /\b(?:hari ini|malam ini|besok) (?:saja|terakhir|berakhir)\b|\bhanya hari ini\b|\b(?:hari|kesempatan|jam) terakhir\b|\bwaktu terbatas\b|\bsegera berakhir\b|\bburuan\b|\bberakhir (?:hari|malam|besok)\b|\bjangan (?:sampai )?ketinggalan\b/gu,
  ],
  ["lowest_price", /\b(?:harga )?(?:termurah|terendah)\b|\bharga terbaik\b/gu],
  [
    "discount",
    /\b(?:diskon|potongan|hemat)\b(?: (?:hingga |sampai )?(?<s>\d{1,2}) ?%)?|\bharga (?:coret|normal|awal)\b|\bsetengah harga\b|\bpromo\b|\bobral\b/gu,
  ],
  ["official", /\b(?:resmi|asli|(?:barang|produk) original|otentik|bersertifikat|berlisensi)\b/gu],
  ["comparison", /\blebih (?:baik|murah|bagus|unggul) (?:dari|daripada)\b/gu],
  ["best_seller", /\bterlaris\b|\bpaling laris\b|\bnomor (?:1|satu)\b|\bpaling populer\b/gu],
  ["free", /\bgratis\b|\bcuma-cuma\b|\bbebas ongkir\b|\bongkir 0\b|\bhadiah\b/gu],
  [
    "popularity",
    /\b(?:ribuan|jutaan|lebih dari \d[\d.,]*) (?:pelanggan|pembeli|orang|terjual)\b|\bterjual \d|\bbintang (?:5|lima)\b/gu,
  ],
  ["guarantee", /\b(?:garansi|dijamin|jaminan|pasti|uang kembali|seumur hidup)\b/gu],
  [
    "scarcity",
    /เหลือ(?:เพียง|แค่|อีก|น้อย|ไม่กี่)|ใกล้หมด|จำนวนจำกัด|มีจำนวนจำกัด|สินค้ามีจำกัด|ของมีน้อย|หมดแล้วหมดเลย|ชิ้นสุดท้าย|лимитированн|осталось (?:всего |только )?(?:(?<n>\d+)|мало|несколько)|(?:всего|только) (?<n2>\d+) (?:шт|штук|единиц)|последн(?:ие|яя|ий) (?:(?<n3>\d+) )?(?:штук|шт|экземпляр|единиц|пар|размер)|заканчива(?:ется|ются)|ограниченн(?:ое количество|ый тираж|ая серия)|почти (?:распродан|закончил)|(?:chỉ |duy nhất )?còn (?:lại )?(?:(?<n4>\d+)|vài|ít)|sắp hết hàng|số lượng có hạn|phiên bản giới hạn|hàng cuối cùng/gu,
  ],
  [
    "urgency",
    /วันนี้เท่านั้น|วันสุดท้าย|เวลาจำกัด|โอกาสสุดท้าย|รีบ(?:ซื้อ|ด่วน|สั่ง)|หมดเขต|สิ้นสุด(?:วันนี้|คืนนี้|พรุ่งนี้)|ด่วน|только (?:сегодня|до|сейчас|на этой неделе)|последн(?:ий день|ий шанс|ие часы|яя возможность)|ограниченн(?:ое время|ый срок)|(?:заканчивается|истекает|действует до) (?:сегодня|завтра|полуночи)|успей|спеши|торопи|не упустите|(?:chỉ|duy nhất) (?:hôm nay|trong|đến)|ngày cuối|cơ hội cuối|thời gian có hạn|sắp kết thúc|kết thúc (?:hôm nay|tối nay|ngày mai)|nhanh tay|đừng bỏ lỡ/gu,
  ],
  [
    "lowest_price",
    /ราคา(?:ต่ำ|ถูก)(?:ที่)?สุด|ถูกที่สุด|сам(?:ая|ые|ой|ую|ый) (?:низк|дешёв|дешев|выгодн)\p{L}*|лучш(?:ая|ие|ей|ую) цен|дешевле (?:не|нигде|всех)|минимальн\p{L}* цен|giá (?:rẻ|thấp|tốt) nhất|rẻ nhất/gu,
  ],
  [
    "discount",
    /ลด(?:ราคา|สูงสุด|ทันที|กระหน่ำ)?(?: ?(?<s>\d{1,2}) ?%)|ลดราคา|ส่วนลด|ครึ่งราคา|ราคาพิเศษ|โปรโมชั่น|скидк\p{L}*(?: (?:до |в )?(?<s2>\d{1,2}) ?%)?|распродаж|старая цена|было \d|за полцены|акци[яию]|(?:giảm|khuyến mãi|ưu đãi)(?: (?:giá|đến|tới|ngay))*(?: (?<s3>\d{1,2}) ?%)?|nửa giá|giá gốc/gu,
  ],
  [
    "official",
    /ของแท้|แท้ ?100|ทางการ|ได้รับอนุญาต|ตัวแทนจำหน่าย|รับรอง|официальн|оригинальн|подлинн|сертифицир|авторизованн|лицензионн|chính hãng|chính thức|hàng thật|được chứng nhận|ủy quyền/gu,
  ],
  [
    "comparison",
    /ดีกว่า(?:ร้าน|แบรนด์|ยี่ห้อ|คู่แข่ง)|ถูกกว่า(?:ร้าน|ที่อื่น)|(?:лучше|дешевле),? чем|лучше (?:конкурентов|других|аналогов)|(?:tốt|rẻ|bền) hơn (?:các |những )?(?:shop|cửa hàng|nơi|hãng|hàng|đối thủ)/gu,
  ],
  [
    "best_seller",
    /ขายดี(?:ที่สุด|อันดับ)?|อันดับ ?(?:1|หนึ่ง)|ยอดนิยม|хит продаж|бестселлер|№ ?1(?!\d)|no 1(?!\d)|номер один|сам(?:ый|ая|ое) (?:популярн|продаваем)\p{L}*|bán chạy(?: nhất)?|số (?:1|một)(?!\d)|phổ biến nhất/gu,
  ],
  ["free", /ฟรี|แถม|ไม่มีค่าใช้จ่าย|ส่งฟรี|бесплатн|в подарок|даром|miễn phí|freeship|quà tặng|tặng kèm|không mất phí/gu],
  [
    "popularity",
    /(?:ลูกค้า|ผู้ซื้อ|ขายแล้ว)(?:กว่า|มากกว่า|แล้ว)? ?\d|รีวิว ?5 ?ดาว|(?:более|свыше) (?:\d[\d\s]*|тысяч\p{L}*) (?:покупател|клиент|человек|продан|отзыв)|тысяч\p{L}* (?:довольных|покупател|клиент)|[45][.,]?\d? ?зв[её]зд|(?:hơn|trên) \d[\d.,]* (?:khách|người|lượt|đơn|đã bán)|hàng (?:nghìn|ngàn|triệu) (?:khách|người)|5 sao/gu,
  ],
  [
    "guarantee",
    /รับประกัน|การันตี|คืนเงิน|ตลอดชีพ|ตลอดชีวิต|гарант|вернём деньги|вернем деньги|возврат денег|без риска|пожизненн|bảo hành|cam kết|đảm bảo|hoàn tiền|trọn đời|100% (?:hiệu quả|an toàn)/gu,
  ],
];

const read =
  (kind: ClaimKind) =>
  (groups: Readonly<Record<string, string | undefined>>): Said => {
    const n = Number(groups["n"] ?? groups["n2"] ?? groups["n3"] ?? groups["n4"] ?? Number.NaN);
    const s = Number(groups["s"] ?? groups["s2"] ?? groups["s3"] ?? Number.NaN);
    if (kind === "scarcity" && !Number.isNaN(n)) return { left: n };
    if (kind === "discount" && s > 0) return { share: s / 100 };
    return {};
  };
export const otherLanguages: readonly Sign[] = words.map(([kind, pattern]) => ({ kind, pattern, read: read(kind) }));
