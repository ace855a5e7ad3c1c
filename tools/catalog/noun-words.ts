/** Common nouns of what shops sell, a row a thing: Chinese, English, Spanish, Portuguese, Japanese, Indonesian, Thai, Vietnamese
 * and Russian (stems), `|` between words of one meaning. They tie a buyer's word to a product only where the product's own
 * title, category, tags or attributes hold a word of the same row. */
const rows = `
箱|盒,box|boxes|bin|bins,caja|cajas,caixa|caixas,箱|ボックス|ケース,kotak,กล่อง,hộp|thùng,короб|ящик
灯,lamp|lamps|lantern,lámpara|lamparas,luminária|lâmpada|abajur,ランプ|ライト,lampu,โคมไฟ|หลอดไฟ,đèn,ламп|светильник
鞋,shoe|shoes|sneaker|sneakers,zapato|zapatos|zapatillas,sapato|sapatos|tênis,靴|シューズ|スニーカー,sepatu,รองเท้า,giày,туфл|кроссовк|обув|ботин
裙|连衣裙,dress|dresses|skirt,vestido|vestidos|falda,vestido|vestidos|saia,ワンピース|ドレス|スカート,gaun|rok,เดรส|กระโปรง,váy|đầm,плать|юбк
t恤|T恤,t-shirt|tshirt|tee|tees,camiseta|camisetas,camiseta|camisetas,tシャツ|Tシャツ,kaos,เสื้อยืด,áo thun|áo phông,футболк
衬衫|衬衣,shirt|shirts|blouse,camisa|camisas|blusa,camisa|camisas|blusa,シャツ|ブラウス,kemeja,เสื้อเชิ้ต,áo sơ mi,рубашк|блузк
裤|牛仔裤,trousers|pants|jeans,pantalón|pantalones|vaqueros,calça|calças,ズボン|パンツ|ジーンズ,celana,กางเกง,quần,брюк|штан|джинс
外套|夹克|羽绒服,jacket|jackets|coat|coats,chaqueta|abrigo,jaqueta|casaco,ジャケット|コート,jaket,แจ็คเก็ต|เสื้อโค้ท,áo khoác,куртк|пальто
背包|双肩包,backpack|backpacks|rucksack,mochila|mochilas,mochila|mochilas,リュック|バックパック,ransel,เป้|กระเป๋าเป้,ba lô,рюкзак
手提包|挎包|包包,handbag|handbags|bag|bags,bolso|bolsa,bolsa|bolsas,バッグ|かばん,tas,กระเป๋า,túi,сумк
帽,hat|hats|cap|caps,sombrero|gorra,chapéu|boné,帽子|キャップ,topi,หมวก,mũ|nón,шапк|шляп|кепк
袜,sock|socks,calcetín|calcetines,meia|meias,靴下|ソックス,kaus kaki,ถุงเท้า,tất|vớ,носк
杯|马克杯,cup|cups|mug|mugs,taza|vaso,caneca|xícara|copo,カップ|マグ|コップ,cangkir|gelas,แก้ว|ถ้วย,cốc|ly,чашк|кружк|стакан
水壶|水瓶|保温杯,bottle|bottles|flask,botella|botellas,garrafa|garrafas,ボトル|水筒,botol,ขวดน้ำ|กระติก,bình nước|chai,бутыл|термос
盘|碗|餐具,plate|plates|bowl|bowls|tableware,plato|cuenco,prato|tigela,皿|ボウル|食器,piring|mangkuk,จาน|ชาม,đĩa|bát,тарелк|миск
锅|炒锅|平底锅,pan|pot|wok|saucepan,sartén|olla,panela|frigideira,鍋|フライパン,panci|wajan,กระทะ|หม้อ,nồi|chảo,кастрюл|сковород
刀|菜刀,knife|knives,cuchillo|cuchillos,faca|facas,包丁|ナイフ,pisau,มีด,dao,нож
椅|凳,chair|chairs|stool,silla|sillas|taburete,cadeira|cadeiras|banco,椅子|チェア,kursi,เก้าอี้,ghế,стул|кресл
桌|书桌|餐桌,table|tables|desk|desks,mesa|mesas|escritorio,mesa|mesas|escrivaninha,机|テーブル|デスク,meja,โต๊ะ,bàn,стол
床架|双人床|单人床|木床|床垫,bed|beds,cama|camas,cama|camas,ベッド,tempat tidur|ranjang,เตียง,giường,кроват
枕,pillow|pillows|cushion,almohada|cojín,travesseiro|almofada,枕|クッション,bantal,หมอน,gối,подушк
被子|毯|毛毯,blanket|blankets|quilt|duvet|throw,manta|edredón,cobertor|manta,毛布|布団,selimut,ผ้าห่ม,chăn|mền,одеял|плед
床单|四件套|被套,sheet|sheets|bedding,sábana|sábanas,lençol|lençóis,シーツ,sprei,ผ้าปูที่นอน,ga trải giường|drap,простын|постельн
毛巾|浴巾,towel|towels,toalla|toallas,toalha|toalhas,タオル,handuk,ผ้าเช็ดตัว|ผ้าขนหนู,khăn tắm|khăn,полотен
窗帘,curtain|curtains,cortina|cortinas,cortina|cortinas,カーテン,gorden|tirai,ผ้าม่าน,rèm,штор|занавес
地毯|地垫,rug|rugs|carpet|mat|mats,alfombra|alfombras,tapete|tapetes,ラグ|カーペット|マット,karpet|keset,พรม,thảm,ковер|ковёр|коврик
镜子|化妆镜|穿衣镜|全身镜,mirror|mirrors,espejo|espejos,espelho|espelhos,鏡|ミラー,cermin,กระจก,gương,зеркал
架子|置物架|层架|书架|鞋架,shelf|shelves|rack|racks,estante|estantería,prateleira|estante,棚|ラック|シェルフ,rak,ชั้นวาง,kệ|giá,полк|стеллаж
柜|衣柜|橱,cabinet|wardrobe|cupboard,armario|gabinete,armário|guarda-roupa,キャビネット|たんす,lemari,ตู้,tủ,шкаф|комод
衣架,hanger|hangers,percha|perchas,cabide|cabides,ハンガー,gantungan baju|hanger,ไม้แขวนเสื้อ,móc áo,вешалк
挂钩,hook|hooks,gancho|ganchos,gancho|ganchos,フック,kait|gantungan,ตะขอ,móc treo,крюч
篮|筐,basket|baskets|hamper,cesta|cesto,cesta|cesto,かご|バスケット,keranjang,ตะกร้า,giỏ|rổ,корзин
手机壳,phone case,funda,capinha,スマホケース,casing hp|casing,เคสมือถือ|เคส,ốp lưng,чехол|чехл
充电器,charger|chargers,cargador,carregador,充電器,pengisi daya|charger,ที่ชาร์จ,sạc,зарядк|зарядн
耳机,headphones|earphones|earbuds|headset,auriculares|audífonos,fones|fone,イヤホン|ヘッドホン,earphone|headset,หูฟัง,tai nghe,наушник
键盘,keyboard|keyboards,teclado,teclado,キーボード,keyboard|papan ketik,คีย์บอร์ด,bàn phím,клавиатур
鼠标,mouse|mice,ratón,mouse,マウス,mouse,เมาส์,chuột,мыш
手表|腕表,watch|watches|wristwatch,reloj|relojes,relógio|relógios,腕時計,jam tangan,นาฬิกาข้อมือ,đồng hồ đeo tay,наручн
时钟|闹钟|挂钟,clock|clocks,reloj de pared|despertador,relógio de parede|despertador,時計,jam dinding|jam weker,นาฬิกา,đồng hồ,часы
项链,necklace|necklaces,collar|collares,colar|colares,ネックレス,kalung,สร้อยคอ,dây chuyền|vòng cổ,ожерель|колье
耳环|耳钉,earring|earrings,pendiente|pendientes|aretes,brinco|brincos,イヤリング|ピアス,anting,ต่างหู,bông tai|khuyên tai,серьг|сережк
玩具|积木,toy|toys|blocks,juguete|juguetes,brinquedo|brinquedos,おもちゃ,mainan,ของเล่น,đồ chơi,игрушк
拼图,puzzle|puzzles|jigsaw,rompecabezas,quebra-cabeça,パズル,puzzle|teka-teki,จิ๊กซอว์,xếp hình,пазл|головоломк
笔记本|本子,notebook|notebooks|journal,cuaderno|libreta,caderno,ノート,buku catatan,สมุด,sổ tay|vở,тетрад|блокнот
蜡烛|香薰,candle|candles,vela|velas,vela|velas,キャンドル|ろうそく,lilin,เทียน,nến,свеч
洗发水,shampoo,champú,xampu|shampoo,シャンプー,sampo,แชมพู,dầu gội,шампун
面霜|乳液|护手霜,cream|lotion|moisturizer,crema,creme,クリーム|乳液,krim,ครีม,kem,крем|лосьон
口红|唇膏,lipstick|lipsticks,labial|pintalabios,batom,口紅|リップ,lipstik,ลิปสติก,son môi,помад
香水,perfume|fragrance,perfume,perfume,香水,parfum,น้ำหอม,nước hoa,духи|парфюм
茶|茶叶,tea|teas,té,chá,お茶|茶葉,teh,ชา,trà,чай
咖啡,coffee,café,café,コーヒー,kopi,กาแฟ,cà phê,кофе
自行车|单车,bicycle|bike|bikes,bicicleta,bicicleta,自転車,sepeda,จักรยาน,xe đạp,велосипед
雨伞|伞,umbrella|umbrellas,paraguas,guarda-chuva,傘,payung,ร่ม,ô|dù,зонт
帐篷,tent|tents,tienda de campaña|carpa,barraca|tenda,テント,tenda,เต็นท์,lều,палатк
吸尘器,vacuum|hoover,aspiradora,aspirador,掃除機,penyedot debu,เครื่องดูดฝุ่น,máy hút bụi,пылесос
`;

const [japanese, stemmed] = [4, 8];
type Noun = {
  readonly word: string;
  readonly isStem: boolean /** No part of a longer word: 机 is a desk in Japanese, and half of many words in Chinese. */;
  readonly alone: boolean;
};
/** The words of each thing, plain; Russian ones are stems, and so match the begin of a word. */
export const nouns: readonly (readonly Noun[])[] = rows
  .trim()
  .split("\n")
  .map((row) =>
    row
      .split(",")
      .flatMap((cell, column) =>
        cell
          .split("|")
          .map((word) => ({ word, isStem: column === stemmed, alone: column === japanese && word.length === 1 })),
      ),
  );
