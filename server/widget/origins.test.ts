import { expect, test } from "vitest";
import { originsIn } from "./origins.ts";

test("a site is its scheme, host and port: written once, over https, or on this machine", () => {
  expect(originsIn(["https://Shop.Example.com/path?x=1", "https://shop.example.com", "http://localhost:8080"])).toEqual(
    ["https://shop.example.com", "http://localhost:8080"],
  );
  for (const text of [
    "http://shop.example.com",
    "*",
    "null",
    "",
    "shop.example.com",
    "javascript:alert(1)",
    "file:///x",
  ])
    expect(() => originsIn([text])).toThrow(/is no site/);
});
