import { type Dialogue, done, nothing, waits } from "./script.ts";

export const chinese: readonly Dialogue[] = [
  {
    name: "查物流,再追问",
    lines: [
      ["A1002 到哪了", { says: /1Z999AA10123456784/, does: nothing }],
      ["什么时候能到", { says: /A1002/, does: nothing }],
    ],
  },
  {
    name: "取消:先确认,再执行,只一次",
    lines: [
      ["帮我取消 A1001", { does: waits("cancel_order") }],
      ["好的", { does: done("cancel_order") }],
      ["是的", { does: nothing }],
      ["取消 A1001", { says: /已经取消/, does: nothing }],
    ],
  },
  {
    name: "说不就不动",
    lines: [
      ["取消订单 A1001", { does: waits("cancel_order") }],
      ["算了", { says: /没有做任何改动/ }],
      ["A1001 现在什么状态", { says: /等待处理/ }],
    ],
  },
  {
    name: "棕色……不,黑色",
    lines: [
      ["A1001 的衬衫想换一个", { does: nothing }],
      ["棕色的吧…不对,要黑色", { says: /black/ }],
      ["L 码", { does: waits("change_order_items"), says: /L \/ black/ }],
      ["可以", { does: done("change_order_items") }],
    ],
  },
  {
    name: "确认前改主意,只办后说的",
    lines: [
      ["A1001 的衬衫换成 black M", { does: waits("change_order_items") }],
      ["还是换成 white L 吧", { does: waits("change_order_items"), says: /white/ }],
      ["确认", { does: done("change_order_items") }],
    ],
  },
  {
    name: "中途问政策,答完接着办",
    lines: [
      ["A1003 我想退货", { says: /Linen Shirt[\s\S]*Desk Lamp/ }],
      ["退货有什么规定", { says: /14 天/ }],
      ["退台灯 Desk Lamp", { does: waits("return_items") }],
      ["是", { does: done("return_items") }],
    ],
  },
  {
    name: "换一件事,前面的表单就放下",
    lines: [
      ["A1003 的衬衫要换货", { does: nothing }],
      ["不换了,把 A1001 取消掉", { does: waits("cancel_order"), says: /A1001/ }],
    ],
  },
  {
    name: "别人的订单查不到",
    lines: [
      ["B2001 到哪了", { never: /等待处理|Linen/ }],
      ["把 B2001 取消", { does: nothing }],
      ["是", { does: nothing }],
    ],
  },
  {
    name: "没登录的看不到订单",
    who: "guest",
    lines: [["A1001 到哪了", { never: /等待处理|25/, does: nothing }]],
  },
  {
    name: "改地址",
    lines: [
      ["A1001 地址写错了,想改一下", { says: /地址/, does: nothing }],
      [
        "上海市浦东新区花木路 88 号 3 单元 502,李雷,13800001111",
        { does: waits("change_order_address"), says: /花木路/ },
      ],
      ["对", { does: done("change_order_address") }],
    ],
  },
  { name: "转人工", lines: [["转人工", { person: true }]] },
  {
    name: "发货了不能改地址",
    lines: [["A1002 改个地址,改成上海市浦东新区花木路 88 号", { does: nothing, says: /不能改/ }]],
  },
  { name: "没写的属性不乱说", lines: [["Linen Shirt 防水吗", { never: /防水的|可以防水|是的/, does: nothing }]] },
  { name: "缺货的规格如实说", lines: [["Linen Shirt 白色 M 码还有吗", { says: /缺货/ }]] },
  {
    name: "听不准就给选项,回序号就行",
    lines: [
      ["那个东西呢到底", { says: /哪一个[\s\S]*1\. /, does: nothing }],
      ["2", { never: /哪一个/ }],
    ],
  },
  { name: "问是不是机器人", lines: [["你是机器人吗", { says: /机器人|智能客服/ }]] },
  {
    name: "哪一单,回个单号就行",
    lines: [
      ["我的快递到哪了", { says: /A100\d/ }],
      ["A1002", { says: /1Z999AA10123456784/ }],
    ],
  },
  { name: "不是取消,是改地址", lines: [["不是要取消 A1001,是想改地址", { does: nothing, says: /地址/ }]] },
  { name: "一句两问", lines: [["A1002 到哪了?还有退货几天内可以退", { says: /1Z999AA10123456784[\s\S]*14 天/ }]] },
  { name: "运费按文章说", lines: [["运费多少", { says: /5 dollars|没有写/ }]] },
  {
    name: "生气的时候给人",
    lines: [["你们太坑了,我要投诉!东西是坏的,气死我了", { person: true, says: /抱歉/ }]],
  },
  {
    name: "繁體問、繁體答",
    lines: [
      ["請問訂單 A1002 寄到哪裡了?", { says: /訂單[\s\S]*1Z999AA10123456784/ }],
      ["謝謝", { does: nothing }],
    ],
  },
  { name: "拼音也认得", lines: [["wo yao tui kuan A1003", { does: nothing, says: /A1003|退/ }]] },
];
