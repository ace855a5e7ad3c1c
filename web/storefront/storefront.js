// A page as a shop might have it, with the window in it: one tag, and an address where the shop's server vouches for whoever
// is signed in. Text from the shop is set as text, never as markup.
const words = {
  zh: {
    as: "当前身份",
    visitor: "访客(未登录)",
    title: "今日在售",
    about: "这是演示店铺。选一位演示顾客登录,再点右下角和智能客服聊聊:查订单、改地址、取消订单,或者转人工。",
    demo: "演示页面:商品、顾客和订单都是演示数据。",
    from: "起",
    orders: "笔订单",
    trouble: "现在打不开这家店,请稍后再试。",
  },
  en: {
    as: "You are",
    visitor: "a visitor (not signed in)",
    title: "On the shelf today",
    about:
      "This is a demo shop. Sign in as one of its demo customers and open the chat in the corner: ask for an order, change an address, cancel, or ask for a person.",
    demo: "A demo page: the products, customers and orders are demo data.",
    from: "from",
    orders: "orders",
    trouble: "This shop cannot be opened right now. Please try again in a while.",
  },
};
const byId = (id) => document.getElementById(id);
const make = (tag, text, className) => {
  const node = document.createElement(tag);
  if (text) node.textContent = text;
  if (className) node.className = className;
  return node;
};
const address = new URL(location.href);
const shop = decodeURIComponent(address.pathname.split("/").pop());
const customer = address.searchParams.get("as");
const asked = address.searchParams.get("lang") ?? navigator.language;
const language = asked.startsWith("zh") ? "zh" : "en";
const t = words[language];
const goTo = (changes) => {
  for (const [name, value] of Object.entries(changes))
    value ? address.searchParams.set(name, value) : address.searchParams.delete(name);
  location.assign(address);
};

function picture({ title, image }) {
  if (!image?.startsWith("https://")) {
    const tile = make("div", [...title.trim()][0], "photo");
    tile.ariaHidden = "true";
    return tile;
  }
  const photo = make("img", "", "photo");
  photo.src = image;
  photo.alt = "";
  photo.loading = "lazy";
  return photo;
}
function onShelf(product, currency) {
  const format = new Intl.NumberFormat(language, { style: "currency", currency });
  const amount = format.format(product.price / 10 ** format.resolvedOptions().maximumFractionDigits);
  const what = make("div", "", "what");
  what.append(
    make("strong", product.title),
    make("small", product.category),
    make("span", language === "zh" ? `${amount} ${t.from}` : `${t.from} ${amount}`, "price"),
  );
  const item = make("li");
  item.append(picture(product), what);
  return item;
}
function person({ id, orders }) {
  const option = make("option", `${id} · ${orders} ${t.orders}`);
  option.value = id;
  option.selected = id === customer;
  return option;
}
function addWindow(known) {
  const tag = make("script");
  tag.src = "/widget.js";
  tag.dataset.shop = shop;
  tag.dataset.language = address.searchParams.get("lang") ?? navigator.language;
  if (address.searchParams.get("color")) tag.dataset.color = address.searchParams.get("color");
  if (known)
    tag.dataset.tokenUrl = `/demo/store/${encodeURIComponent(shop)}/token?customer=${encodeURIComponent(customer)}`;
  document.body.append(tag);
}

document.documentElement.lang = address.searchParams.get("lang") ?? language;
for (const node of document.querySelectorAll("[data-t]")) node.textContent = t[node.dataset.t];
byId("language").textContent = language === "zh" ? "English" : "中文";
byId("language").onclick = () => goTo({ lang: language === "zh" ? "en" : "zh" });
byId("as").onchange = (event) => goTo({ as: event.target.value });
try {
  const response = await fetch(`/demo/store/${encodeURIComponent(shop)}/shelf`);
  if (!response.ok) throw new Error(response.statusText);
  const { shop: known, products, customers } = await response.json();
  document.title = known.name;
  byId("name").textContent = known.name;
  byId("title").textContent = t.title;
  byId("about").textContent = t.about;
  byId("as").append(make("option", t.visitor), ...customers.map(person));
  byId("as").options[0].value = "";
  byId("shelf").append(...products.map((product) => onShelf(product, known.currency)));
  addWindow(customers.some(({ id }) => id === customer));
} catch {
  byId("trouble").textContent = t.trouble;
}
