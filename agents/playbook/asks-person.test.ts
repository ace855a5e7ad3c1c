import { expect, test } from "vitest";
import { asksPerson } from "./asks-person.ts";

test.each([
  "你是机器人吗 我要人工",
  "快递到哪了,帮我转人工",
  "轉人工",
  "我想和真人聊",
  "where is my order? I want a real person",
  "can I speak to a human please",
  "get me an agent",
  "quiero hablar con una persona",
  "quero falar com um atendente",
  "担当者に代わってください",
  "mau bicara dengan admin",
  "ขอคุยกับเจ้าหน้าที่",
  "cho tôi gặp nhân viên",
  "позовите оператора",
])("%s: a person is asked for", (text) => expect(asksPerson(text)).toBe(true));
test.each([
  "不用人工了",
  "你是真人吗",
  "人工智能音箱有吗",
  "退不了的话再不行就转人工",
  "am I talking to a real person?",
  "cancel it, otherwise I want to speak to a human",
  "I need a person-sized pillow",
  "is this lamp handmade?",
])("%s: no person is asked for", (text) => expect(asksPerson(text)).toBe(false));
