/** Who may import whom: each room may use the rooms listed for it, never a sibling or one above. */
const room = (name) => `^${name}/`;
const below = {
  core: [],
  db: ["core"],
  analytics: ["core"],
  prompts: ["core"],
  inspection: ["core", "analytics", "db"],
  tools: ["core", "db", "analytics", "inspection", "prompts"],
  agents: ["core", "tools", "prompts"],
  importers: ["core", "db"],
  demo: ["core"],
  server: ["core", "db", "analytics", "prompts", "inspection", "tools", "agents", "importers", "demo"],
  evals: ["core", "db", "analytics", "inspection", "prompts", "tools", "agents", "importers", "demo", "server", "test"],
  web: [],
};
const rooms = Object.keys(below);
const agents = ["store-manager", "customer-service", "data-analyst", "marketing", "order-handling"];
const home = (name, from, to) => ({ name, severity: "error", from: { pathNot: from }, to: { path: to } });

module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    ...rooms.map((name) => ({
      name: `${name}-uses-only-what-is-below`,
      severity: "error",
      from: { path: room(name), pathNot: "\\.test\\.ts$" },
      to: { path: rooms.filter((other) => other !== name && !below[name].includes(other)).map(room) },
    })),
    ...agents.map((name) => ({
      name: `${name}-imports-no-other-agent`,
      severity: "error",
      from: { path: `^agents/${name}/` },
      to: { path: agents.filter((other) => other !== name).map((other) => `^agents/${other}/`) },
    })),
    {
      name: "tools-never-import-tools",
      severity: "error",
      from: { path: "^tools/([^/]+)/[^/]+\\.ts$", pathNot: "\\.test\\.ts$" },
      to: { path: "^tools/[^/]+/", pathNot: "^tools/$1/" },
    },
    home("langchain-lives-in-agents-model", "^(agents/model|evals|test)/", "node_modules/(langchain|@langchain)/"),
    home("express-lives-in-server-http", "^server/http/", "node_modules/express/"),
    home("mcp-lives-in-server-mcp", "^(server/mcp|test)/", "node_modules/@modelcontextprotocol/"),
    home("opentelemetry-has-one-door", "^(core/trace\\.ts|server/tracing\\.ts|test/)", "node_modules/@opentelemetry/"),
    home("pg-lives-in-db", "^(db|test)/", "node_modules/(pg|@electric-sql)/"),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
