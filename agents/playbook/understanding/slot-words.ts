/** Words that slots are recognised by; they never decide an intent. Chinese in simplified script. */
export const products = {
  zh: (
    "手机|手机壳|充电器|充电线|充电宝|充电头|数据线|耳机|耳塞|音箱|音响|蓝牙音箱|键盘|鼠标|鼠标垫|显示器|电脑|笔记本电脑|平板|平板电脑|相机|镜头|三脚架|路由器|硬盘|内存条|手表|智能手表|手环|表带|投影仪|打印机|电视|冰箱|洗衣机|烘干机|空调|" +
    "热水器|油烟机|洗碗机|微波炉|烤箱|空气炸锅|电饭煲|电饭锅|破壁机|榨汁机|豆浆机|咖啡机|咖啡豆|电水壶|烧水壶|热水壶|水壶|吸尘器|扫地机器人|扫地机|洗地机|拖把|加湿器|净化器|空气净化器|净水器|滤芯|滤网|风扇|电风扇|取暖器|电热毯|吹风机|卷发棒|直发器|剃须刀|电动牙刷|牙刷|牙膏|" +
    "沙发|沙发套|茶几|餐桌|餐椅|椅子|凳子|办公椅|电脑椅|转椅|书桌|桌子|升降桌|书柜|书架|衣柜|鞋柜|床头柜|电视柜|斗柜|柜子|酒柜|置物架|货架|床|床架|床垫|婴儿床|枕头|枕套|被子|夏凉被|羽绒被|四件套|床单|床笠|毛毯|毯子|凉席|窗帘|地毯|地垫|浴巾|毛巾|浴帘|台灯|吊灯|落地灯|灯|灯泡|花瓶|镜子|相框|挂画|蜡烛|香薰|收纳箱|收纳盒|衣架|晾衣架|垃圾桶|" +
    "锅|炒锅|炖锅|汤锅|砂锅|平底锅|高压锅|锅盖|蒸笼|刀|菜刀|刀具|砧板|菜板|碗|盘子|筷子|杯子|保温杯|水杯|马克杯|玻璃杯|茶具|茶壶|饭盒|餐具|围裙|电钻|螺丝刀|梯子|马桶|花洒|水龙头|智能锁|门锁|插座|插排|摄像头|" +
    "衣服|上衣|外套|大衣|羽绒服|羽绒马甲|棉服|风衣|冲锋衣|夹克|西装|西服|衬衫|衬衣|毛衣|针织衫|卫衣|T恤|t恤|短袖|长袖|背心|马甲|打底衫|连衣裙|裙子|半身裙|短裙|长裙|婚纱|礼服|旗袍|汉服|裤子|牛仔裤|休闲裤|短裤|西裤|运动裤|瑜伽裤|打底裤|内衣|内裤|文胸|睡衣|家居服|泳衣|袜子|丝袜|校服|亲子装|童装|连体衣|雨衣|" +
    "鞋|鞋子|运动鞋|跑鞋|跑步鞋|球鞋|篮球鞋|板鞋|小白鞋|帆布鞋|皮鞋|高跟鞋|凉鞋|拖鞋|靴子|短靴|马丁靴|雪地靴|雨靴|童鞋|登山鞋|鞋垫|鞋带|帽子|围巾|手套|腰带|皮带|领带|包|包包|背包|双肩包|书包|手提包|斜挎包|通勤包|钱包|托特包|行李箱|拉杆箱|电脑包|雨伞|伞|眼镜|墨镜|太阳镜|" +
    "项链|手链|戒指|钻戒|耳环|耳钉|手镯|镯子|吊坠|胸针|金条|首饰|口红|唇釉|唇膏|粉底液|粉底|气垫|粉饼|散粉|眼影|眼影盘|眼线笔|睫毛膏|眉笔|腮红|高光|遮瑕|卸妆油|卸妆水|洗面奶|洁面乳|爽肤水|化妆水|精华|精华液|乳液|面霜|眼霜|面膜|防晒霜|防晒|隔离|身体乳|护手霜|香水|沐浴露|洗发水|护发素|发膜|染发剂|化妆品|护肤品|化妆刷|" +
    "奶粉|奶瓶|纸尿裤|尿不湿|拉拉裤|湿巾|婴儿车|婴儿推车|推车|安全座椅|儿童座椅|爬爬垫|爬行垫|背带|玩具|积木|拼图|遥控车|滑板车|平衡车|自行车|绘本|辅食|米粉|零食|坚果|饼干|蛋糕|面包|月饼|粽子|巧克力|糖果|薯片|牛肉干|肉松|方便面|螺蛳粉|大米|面条|食用油|橄榄油|酱油|蜂蜜|燕麦|麦片|茶叶|茶|绿茶|红茶|普洱|咖啡|酒|白酒|红酒|啤酒|牛奶|酸奶|果汁|水果|苹果|橙子|芒果|榴莲|车厘子|樱桃|草莓|西瓜|猕猴桃|葡萄|桃子|柚子|荔枝|大闸蟹|螃蟹|虾|牛排|三文鱼|鸡蛋|肉|火锅底料|鱼油|维生素|益生菌|蛋白粉|钙片|保健品|阿胶|燕窝|礼盒|礼品|花束|鲜花|玫瑰|绿植|盆栽|" +
    "猫粮|狗粮|猫砂|猫条|猫抓板|猫爬架|猫窝|狗窝|牵引绳|宠物|鱼缸|帐篷|睡袋|露营椅|折叠椅|野餐垫|登山杖|鱼竿|瑜伽垫|跑步机|哑铃|护膝|泳镜|篮球|足球|羽毛球拍|球拍|头盔|轮胎|行车记录仪|车载充电器|脚垫|座套|玻璃水|机油|笔|钢笔|中性笔|水笔|本子|笔记本|文具|贴纸|书|教材|日历|贺卡|口罩|创可贴|血压计|体温计|轮椅|按摩仪|足浴盆|枪|魔方|手办|盲盒|吉他|钢琴|" +
    "洗衣液|洗衣凝珠|洗洁精|纸巾|抽纸|卷纸|卫生巾|垃圾袋|保鲜膜|电池|屏幕|屏幕膜|钢化膜|膜|遥控器|柜门|抽屉|盖子|支架|底座|扶手|轮子|靠垫|抱枕|坐垫|垫子|桌板|床板|螺丝|配件"
  ).split("|"),
  en: (
    "phone|phone case|case|charger|cable|charging cable|power bank|headphones|headset|earbuds|earphones|speaker|keyboard|mouse|monitor|laptop|tablet|camera|lens|tripod|router|drive|watch|smartwatch|strap|watch strap|projector|printer|tv|television|fridge|freezer|washer|washing machine|dryer|dishwasher|microwave|oven|" +
    "air fryer|rice cooker|blender|juicer|toaster|coffee maker|espresso machine|coffee machine|kettle|vacuum|robot vacuum|vacuum cleaner|humidifier|purifier|air purifier|filter|fan|heater|space heater|hair dryer|hairdryer|straightener|curling iron|shaver|razor|toothbrush|electric toothbrush|sofa|couch|armchair|chair|chairs|office chair|desk chair|gaming chair|stool|bench|table|coffee table|dining table|side table|desk|standing desk|" +
    "bookcase|bookshelf|bookshelves|shelf|shelves|wardrobe|dresser|cabinet|shoe cabinet|drawer|drawers|nightstand|nightstands|bed|bed frame|bunk bed|crib|cribs|cot|mattress|crib mattress|topper|pillow|pillows|duvet|comforter|blanket|sheets|sheet set|quilt|curtain|curtains|rug|towel|towels|bath mat|lamp|floor lamp|desk lamp|light|lights|bulb|mirror|frame|candle|candles|diffuser|storage box|storage bins|bins|basket|hangers|trash can|vase|plant|planter|" +
    "pan|frying pan|pot|skillet|wok|dutch oven|knife|knives|knife set|cutting board|plates|bowls|bowl|mug|mugs|cup|cups|glasses|bottle|bottles|water bottle|tumbler|lunch box|thermos|apron|drill|screwdriver|ladder|shower head|faucet|lock|smart lock|doorbell|security cam|shirt|shirts|t-shirt|tshirt|tee|tees|blouse|top|sweater|sweaters|jumper|hoodie|hoodies|cardigan|jacket|jackets|coat|coats|parka|raincoat|puffer|vest|" +
    "dress|dresses|skirt|gown|suit|blazer|jeans|pants|trousers|shorts|leggings|joggers|bra|underwear|pajamas|pyjamas|pjs|robe|swimsuit|bikini|socks|tights|romper|onesie|bodysuit|uniform|costume|shoes|shoe|sneakers|sneaker|trainers|running shoes|boots|boot|sandals|heels|flats|loafers|slippers|cleats|hat|cap|beanie|scarf|gloves|belt|tie|bag|backpack|handbag|purse|tote|tote bag|wallet|suitcase|luggage|umbrella|sunglasses|eyeglasses|" +
    "necklace|bracelet|ring|rings|earrings|bangle|pendant|brooch|anklet|lipstick|lip tint|lip gloss|lip balm|foundation|concealer|mascara|eyeliner|eyeshadow|palette|blush|primer|cleanser|toner|serum|moisturizer|moisturiser|face cream|eye cream|night cream|cream|sunscreen|spf|face mask|mask|body lotion|lotion|hand cream|perfume|fragrance|cologne|shampoo|conditioner|hair mask|body wash|soap|makeup|brush|brushes|nail polish|" +
    "formula|diapers|nappies|wipes|baby wipes|stroller|pram|pushchair|car seat|booster|baby carrier|carrier|high chair|play mat|baby monitor|monitor|bassinet|toy|toys|lego|puzzle|blocks|doll|scooter|bike|bicycle|tricycle|trampoline|book|books|snack|snacks|snack box|nuts|cookies|cake|bread|chocolate|chocolates|candy|chips|jerky|granola|granola bars|protein powder|protein bars|pasta|rice|olive oil|honey|tea|coffee|coffee beans|wine|beer|whisky|milk|yogurt|juice|" +
    "fruit|apples|mangoes|cherries|steak|steaks|salmon|shrimp|oysters|eggs|sauce|spices|vitamins|supplements|collagen|fish oil|probiotics|gift box|gift set|gift card|hamper|flowers|bouquet|roses|wreath|cat food|dog food|kibble|litter|cat litter|cat tree|cat tower|dog bed|leash|harness|aquarium|tent|sleeping bag|camping chair|cooler|yoga mat|treadmill|dumbbells|weights|kettlebell|racket|helmet|tires|tyres|dash cam|dashcam|floor mats|seat covers|pen|pens|notebook|notebooks|planner|stickers|binoculars|guitar|violin|drum kit|piano|" +
    "remote|battery|batteries|screen|screen protector|lid|handle|wheel|cushion|cushions|sectional|loveseat|futon|ottoman|tv stand|headboard|print|poster|rack|shoe rack|clothes rack|detergent|paper towels|thermometer|wheelchair|massager|massage gun"
  ).split("|"),
  other:
    "zapatos|zapatillas|vestido|camisa|camiseta|pantalones|chaqueta|abrigo|falda|bolso|mochila|reloj|auriculares|cargador|lámpara|mesa|silla|sofá|colchón|cama|crema|perfume|cafetera|aspiradora|botas|sandalias|tênis|sapatos|camisa|camiseta|calça|jaqueta|casaco|saia|bolsa|relógio|fone|fones|carregador|luminária|cadeira|sofá|colchão|cama|creme|cafeteira|aspirador|sandália|靴|服|ワンピース|シャツ|パンツ|ジャケット|コート|スカート|バッグ|リュック|時計|イヤホン|充電器|ソファ|椅子|テーブル|ベッド|マットレス|クリーム|口紅|香水|掃除機|炊飯器|スニーカー|ブーツ|サンダル|帽子".split(
      "|",
    ),
};

/** What may stand before a Chinese product and belong to its name. */
export const modifiers =
  "婴儿|儿童|宝宝|孕妇|男士|女士|男款|女款|男|女|老人|学生|宠物|实木|原木|真皮|布艺|羊毛|羊绒|纯棉|蚕丝|乳胶|不锈钢|玻璃|陶瓷|塑料|硅胶|亚麻|奶油风|北欧|法式|复古|轻奢|智能|无线|蓝牙|电动|折叠|便携|迷你|大号|小号|加厚|保暖|防水|防晒|夏季|冬季|夏天|冬天|春季|秋季|新款|一段|二段|三段|有机|无糖|进口|手工|碎花|条纹|格子|可爱|透明|双人|单人|家用|车载|户外|露营|运动|跑步|登山|瑜伽|烘焙";

export const options =
  "黑色|白色|红色|蓝色|绿色|黄色|粉色|紫色|灰色|棕色|米色|米白色?|卡其色?|驼色|橙色|金色|银色|咖色|咖啡色|藏青色?|深蓝|浅蓝|天蓝|墨绿|军绿|酒红|奶白|奶咖|豆沙色?|杏色|香槟色?|裸色|雾面|亮面|哑光|玫瑰金|[黑白红蓝绿黄粉紫灰棕橙银](?:的|款)|大码|中码|小码|均码|加大码?|大号|中号|小号|特大号|标准版|普通版|豪华版|旗舰版|基础版|升级版|青春版|新型|旧款|[一二三四]段|原味|五香|麻辣|香辣|微辣|椒盐|海苔味?|草莓味|巧克力味|香草味?|牛奶味|抹茶味?|单人|双人|[一二三四单双]人位|\\d(?:\\.\\d)?人位";
export const englishOptions =
  "black|white|red|blue|navy|navy blue|green|olive|yellow|pink|purple|lavender|grey|gray|brown|tan|beige|cream|ivory|khaki|orange|gold|rose gold|silver|sage|teal|burgundy|charcoal|oak|walnut|matte|small|medium|large|x-large|extra large|petite|tall|king size|king|queen size|queen|twin|full size|verde|negro|negra|blanco|blanca|rojo|roja|azul|rosa|preto|branco|vermelho|gris|cinza";

export const channels =
  "天猫|淘宝|京东|拼多多|抖音|快手|小红书|微信|朋友圈|公众号|视频号|直播间|直播|短视频|直通车|万相台|引力魔方|超级推荐|淘宝客|淘客|达人|自然搜索|搜索|推荐|首页|猜你喜欢|付费|自然流量|站外|私域|社群|短信|邮件|线下|门店|独立站|小程序|google ads|google shopping|google|facebook ads|facebook|fb|meta ads|meta|instagram|ig|tiktok|tik tok|pinterest|youtube|twitter|bing|amazon|ebay|etsy|shopify|walmart|email|newsletter|sms|affiliates?|influencers?|organic search|organic|paid search|paid social|paid|social|direct|referral|referrals|search|app|whatsapp|live stream|livestream|mobile|desktop";

export const categories =
  "女装|男装|童装|夏装|冬装|春装|秋装|夏款|冬款|春款|秋款|内衣类|鞋类|鞋靴|箱包|配饰|饰品|珠宝|美妆|护肤|彩妆|母婴|婴童|玩具|家居|家具|家纺|家电|小家电|厨具|数码|电子产品|手机配件|食品|零食|生鲜|酒水|茶饮|保健|宠物用品|户外|运动|文具|图书|汽车用品|鞋|清洁用品|womenswear|menswear|kidswear|apparel|clothing|footwear|accessories|jewelry|jewellery|beauty|skincare|makeup|haircare|home decor|homeware|furniture|bedding|kitchenware|kitchen|electronics|appliances|grocery|snacks|pet supplies|outdoor|sports|stationery|toys|baby|outerwear|activewear|swimwear|knitwear|sandals|sneakers|dresses|bookshelves|nightstands|boots|tees|hoodies";

export const provinces =
  "北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古?|广西|西藏|宁夏|新疆|香港|澳门";
export const cities =
  "广州|深圳|东莞|佛山|珠海|中山|惠州|汕头|杭州|宁波|温州|苏州|南京|无锡|常州|徐州|南通|扬州|合肥|芜湖|福州|厦门|泉州|南昌|济南|青岛|烟台|郑州|洛阳|武汉|宜昌|长沙|株洲|成都|绵阳|昆明|大理|丽江|贵阳|遵义|西安|咸阳|兰州|西宁|银川|乌鲁木齐|喀什|拉萨|沈阳|大连|长春|哈尔滨|石家庄|保定|太原|呼和浩特|包头|南宁|桂林|海口|三亚|台北|台中|台南|高雄|新竹|金门|马祖|澎湖|崇明岛?|舟山|义乌|九龙|新界|马来西亚|新加坡|日本|韩国|泰国|越南|美国|加拿大|澳洲|澳大利亚|新西兰|英国|法国|德国|意大利|西班牙|俄罗斯|国外|海外|农村|乡镇";
export const places =
  "canada|mexico|uk|england|scotland|wales|northern ireland|ireland|france|germany|spain|italy|portugal|netherlands|belgium|switzerland|austria|sweden|norway|denmark|finland|poland|greece|turkey|israel|uae|dubai|saudi arabia|qatar|india|pakistan|china|hong kong|taiwan|japan|korea|singapore|malaysia|thailand|vietnam|philippines|indonesia|australia|new zealand|south africa|nigeria|kenya|egypt|brazil|argentina|chile|colombia|peru|puerto rico|guam|hawaii|alaska|jersey|guernsey|isle of man|the highlands|highlands|europe|the eu|eu|california|texas|florida|new york|nyc|ohio|michigan|illinois|georgia|oregon|washington|colorado|arizona|nevada|utah|montana|vermont|maine|virginia|massachusetts|boston|chicago|seattle|los angeles|san francisco|miami|dallas|houston|denver|atlanta|portland|toronto|vancouver|calgary|montreal|london|manchester|glasgow|edinburgh|dublin|paris|berlin|madrid|barcelona|lisboa|lisbon|sydney|melbourne|perth|auckland|tokyo|apo|fpo|po box|p\\.o\\. box|monterrey|guadalajara|canarias|islas canarias|baleares|bogotá|lima|buenos aires|chile|manaus|são paulo|rio de janeiro|salvador|recife|lisboa|açores|madeira";
